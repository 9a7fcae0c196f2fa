namespace TorchSharp.Managed.Tests;

/// <summary>Watches what tensors hold: bytes, or their number where libtorch does not tell the bytes.</summary>
internal static partial class MemoryProbe
{
    /// <summary>
    /// Frees the tensors that tests before this one forgot. Counts of the whole process are compared after this only: otherwise a
    /// collection in between, of which a test knows nothing, frees them there.
    /// </summary>
    internal static void FreeForgottenTensors()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    /// <summary>Runs an action in a dispose scope; afterwards as much is in use as before.</summary>
    internal static void AssertNothingStays(Action action)
    {
        FreeForgottenTensors();
        long before = InUse;
        using (NewDisposeScope())
            action();
        Assert.Equal(before, InUse);
    }
}
