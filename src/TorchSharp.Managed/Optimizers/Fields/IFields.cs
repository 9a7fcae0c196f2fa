using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// An operation on every field of an optimizer's options or of its state for a parameter. A class lists its fields once, in the order of
/// TorchSharp's files; saving, loading, copying and comparing follow from that.
/// </summary>
internal interface IFields
{
    void Number(ref long value);

    void Number(ref double value);

    /// <summary>Visits an option; null means that the optimizer's own is used.</summary>
    void Option(ref double? value);

    void Option(ref bool? value);

    /// <summary>Visits a tensor of the parameter's type and shape; it may be null only if it is optional.</summary>
    void Remembered(ref Tensor? value, string name, bool optional = false);
}
