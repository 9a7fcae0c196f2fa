namespace TensorKernels;

/// <summary>Counts the changes of values in memory, so that whatever was made from them is known to be out of date.</summary>
internal class ChangeCount
{
    internal int Value;
}
