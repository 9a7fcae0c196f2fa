namespace TorchSharp.Managed.Tests;

/// <summary>Passes through a loader's batches.</summary>
internal static class Passes
{
    /// <summary>Goes through all batches, and counts them.</summary>
    internal static int Run<T>(IEnumerable<T> batches)
    {
        int count = 0;
        foreach (T _ in batches)
            count++;
        return count;
    }
}
