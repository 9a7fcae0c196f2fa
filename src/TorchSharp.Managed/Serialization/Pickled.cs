namespace TorchSharp.Engine;

/// <summary>A name of a Python module that a pickle mentions; nothing is imported.</summary>
internal sealed record PickledName(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

/// <summary>A storage by the entry of the archive that holds its bytes.</summary>
internal sealed record PickledStorage(PickledName Type, string Key, long Count);

/// <summary>Where a tensor lies in a storage, in elements.</summary>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Sizes, long[] Strides, bool RequiresGrad);

/// <summary>An object of a class, or the result of a call, with its state; neither is made.</summary>
internal sealed record PickledObject(PickledName Type)
{
    internal object? State { get; set; }
}
