namespace TorchSharp.Managed.Tests;

/// <summary>Watches the tensors that are alive, since libtorch does not tell how much memory it uses.</summary>
internal static class MemoryProbe
{
    /// <summary>Tensors.</summary>
    internal static long InUse => Tensor.TotalCount;

    /// <summary>Frees the tensors that tests before this one forgot.</summary>
    internal static void FreeForgottenTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>Runs an action in a dispose scope; afterwards as many tensors are alive as before.</summary>
    internal static void AssertNothingStays(Action action)
    {
        FreeForgottenTensors();
        long before = InUse;
        using (NewDisposeScope())
            action();
        Assert.Equal(before, InUse);
    }
}
