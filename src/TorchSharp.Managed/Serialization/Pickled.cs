namespace TorchSharp.Engine;

/// <summary>The name of a Python module's member that a pickle refers to; nothing is imported.</summary>
internal sealed record PickledName(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

/// <summary>A storage, identified by the archive entry that holds its bytes.</summary>
internal sealed record PickledStorage(PickledName Type, string Key, long Count);

/// <summary>The position of a tensor in a storage, in elements.</summary>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Sizes, long[] Strides, bool RequiresGrad);

/// <summary>An object of a class, or the result of a call, with its state; neither is actually created.</summary>
internal sealed record PickledObject(PickledName Type)
{
    internal object? State { get; set; }
}
