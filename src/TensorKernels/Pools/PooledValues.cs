namespace TensorKernels;

/// <summary>
/// A gradient with one value per window: the gradient of the pooled values, and the position of each in its window. All tensors are
/// channels-last, [N, PH, PW, C].
/// </summary>
/// <param name="gradient">The gradient of the pooled values.</param>
/// <param name="origin">The window position (row-major) from which each value was taken.</param>
/// <param name="pooled">The pooled values if a ReLU before the pooling passes only positive ones; otherwise null.</param>
/// <param name="shape">The pooling.</param>
internal readonly unsafe struct PooledValues(float* gradient, byte* origin, float* pooled, PoolingShape shape)
{
    internal float* Gradient => gradient;

    internal byte* Origin => origin;

    internal float* Pooled => pooled;

    internal PoolingShape Shape => shape;

    internal bool Masked => pooled != null;
}
