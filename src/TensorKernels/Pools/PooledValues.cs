namespace TensorKernels;

/// <summary>
/// A gradient that has one value a window: what arrives at the pooled values, and where in each window it belongs. All channels-last, [N,
/// PH, PW, C].
/// </summary>
/// <param name="gradient">The gradient of the pooled values.</param>
/// <param name="origin">The window position (row-major) that each value came from.</param>
/// <param name="pooled">The pooled values, where a ReLU before the pool lets only positive ones through; null if there is none.</param>
/// <param name="shape">The pool.</param>
internal readonly unsafe struct PooledValues(float* gradient, byte* origin, float* pooled, PoolingShape shape)
{
    internal float* Gradient => gradient;

    internal byte* Origin => origin;

    internal float* Pooled => pooled;

    internal PoolingShape Shape => shape;

    internal bool Masked => pooled != null;
}
