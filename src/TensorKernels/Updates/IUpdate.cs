using System.Numerics;

namespace TensorKernels;

/// <summary>What an optimizer does with a parameter, element by element.</summary>
internal unsafe interface IUpdate
{
    /// <summary>Changes the parameter and what is remembered of it, for a number of elements that is a multiple of a vector's.</summary>
    void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
