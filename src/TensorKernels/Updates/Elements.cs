namespace TensorKernels;

/// <summary>
/// Pointers to the values of a parameter, of its gradient and of up to three state tensors of the same shape, each as one dense row-major
/// block; null for those that an optimizer does not use.
/// </summary>
internal readonly unsafe struct Elements<T>(T* parameter, T* gradient, T* first, T* second, T* third)
    where T : unmanaged
{
    internal readonly T* Parameter = parameter;
    internal readonly T* Gradient = gradient;
    internal readonly T* First = first;
    internal readonly T* Second = second;
    internal readonly T* Third = third;

    /// <summary>Returns the elements from a given one on.</summary>
    internal Elements<T> From(long start) => new(
        Parameter + start, Gradient + start, First == null ? null : First + start, Second == null ? null : Second + start,
        Third == null ? null : Third + start);
}
