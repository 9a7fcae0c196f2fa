namespace TorchSharp.Managed.Tests;

/// <summary>libtorch's memory is its own: nothing guards its ends.</summary>
internal static class GuardedTensor
{
    /// <summary>A copy of the tensor, row-major.</summary>
    internal static Tensor Guarded(this Tensor tensor) => tensor.contiguous().clone();
}
