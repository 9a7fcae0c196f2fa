using System.Numerics;

namespace TensorKernels;

/// <summary>The element-wise update that an optimizer applies to a parameter.</summary>
internal unsafe interface IUpdate
{
    /// <summary>Updates the parameter and its state, for a number of elements that is a multiple of the vector width.</summary>
    void Apply<T>(Elements<T> at, long count)
        where T : unmanaged, IFloatingPointIeee754<T>;
}
