namespace TensorKernels;

/// <summary>Counts changes of values in memory, so that anything derived from them is known to be stale.</summary>
internal class ChangeCount
{
    internal int Value;
}
