using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>Formats tensors for notebooks in the default style.</summary>
internal sealed class TypeFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() =>
    [
        new ConventionFormatter<Tensor>("text/plain", Text),
        new ConventionFormatter<Tensor>("text/html", tensor => Text(tensor) is { } text ? $"<div><pre>{text}</pre></div>" : null),
    ];

    private static string? Text(Tensor tensor) => tensor.IsInvalid ? null : tensor.ToString(TensorStringStyle.Default);
}
