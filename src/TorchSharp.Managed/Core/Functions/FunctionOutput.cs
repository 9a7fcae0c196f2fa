using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>One result of a custom function: hands its gradient on to the function, which waits for those of all its results.</summary>
internal sealed class FunctionOutput : Node
{
    internal FunctionOutput(FunctionNode function, int port, long[] sizes, ScalarType type)
        : base(function.Name, [function.AddReference()], [sizes], [type], [], []) => Port = port;

    internal override int Port { get; }

    internal override Tensor Apply(int index, Tensor output) => output;

    /// <summary>A reference, unless the result's last tensor is gone.</summary>
    internal bool TryHold() => TryAddReference();
}
