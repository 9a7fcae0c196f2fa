namespace TorchSharp.Engine;

/// <summary>Values of tensors that stay in place until they are released, for a kernel that outlives the call that prepares it.</summary>
internal sealed unsafe class OperandList
{
    private readonly List<Storage> _blocks = [];

    /// <summary>Returns the values in row-major order.</summary>
    internal float* Dense(TensorImpl impl)
    {
        using var operand = new Operand<float>(impl);
        _blocks.Add(operand.Keep());
        return operand.Pointer;
    }

    /// <summary>Returns the values of [N, C, H, W] as [N, H, W, C].</summary>
    internal float* ChannelsLast(TensorImpl impl)
    {
        using var operand = new ChannelsLastOperand(impl);
        _blocks.Add(operand.Keep());
        return operand.Pointer;
    }

    internal void Release()
    {
        foreach (Storage block in _blocks)
            block.Release();
        _blocks.Clear();
    }
}
