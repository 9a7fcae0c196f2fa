using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// What is done with every field of an optimizer's options, or of what it remembers of a parameter: the class lists its fields once, in the
/// order of TorchSharp's files, and saving, loading, copying and comparing follow from that.
/// </summary>
internal interface IFields
{
    void Number(ref long value);

    void Number(ref double value);

    /// <summary>An option, or null where the optimizer's own is to be taken.</summary>
    void Option(ref double? value);

    void Option(ref bool? value);

    /// <summary>A tensor of the parameter's type and shape; null only if it is optional.</summary>
    void Remembered(ref Tensor? value, string name, bool optional = false);
}
