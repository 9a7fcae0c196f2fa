using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The node of one result of a custom function: passes its gradient on to the function, which waits for those of all its results.
/// </summary>
internal sealed class FunctionOutput : Node
{
    internal FunctionOutput(FunctionNode function, int port, TensorForm form)
        : base(function.Name, [function.AddReference()], [form], [], []) => Port = port;

    internal override int Port { get; }

    internal override Tensor Apply(int index, Tensor output) => output;

    /// <summary>Adds a reference, unless the result's last tensor has been released.</summary>
    internal bool TryHold() => TryAddReference();
}
