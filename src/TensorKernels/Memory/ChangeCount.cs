namespace TensorKernels;

/// <summary>Counts the changes of values in memory, so that what was made from them can be told to be out of date.</summary>
internal class ChangeCount
{
    internal int Value;
}
