namespace TensorKernels;

/// <summary>
/// The operations that batch normalization needs on a gradient with one value per window: sums over those
/// values, and adding them at their positions.
/// </summary>
internal static unsafe class PooledSums
{
    internal static void Compute(PooledValues gradient, float* input, float* mean, double* sum, double* product)
    {
        PoolingShape shape = gradient.Shape;
        int channels = shape.Channels, images = shape.Images;
        using var partial = new Scratch<float>((long)images * 2 * channels);
        var walk = new Walk(gradient);
        float* sums = partial.Pointer;
        WorkerPool.Run(images, image => walk.Sums(image, input, mean, sums + (long)image * 2 * channels));
        for (int c = 0; c < channels; c++)
        {
            double plain = 0, weighted = 0;
            for (int image = 0; image < images; image++)
            {
                plain += sums[(long)image * 2 * channels + c];
                weighted += sums[((long)image * 2 + 1) * channels + c];
            }

            sum[c] = plain;
            product[c] = weighted;
        }
    }

    /// <summary>Computes target = a · g + b · x + c.</summary>
    internal static void Combine(PooledValues gradient, float* input, float* target, float* a, float* b, float* c)
    {
        PoolingShape shape = gradient.Shape;
        bool covers = gradient.Masked && shape.Tiles && shape.OutputHeight * shape.StrideY == shape.Height
            && shape.OutputWidth * shape.StrideX == shape.Width
            && shape.Channels % (RowTile.Width / 2) == 0;
        if (!covers)
        {
            ChannelMaps.Combine(
                null, input, target, a, b, c, default, (long)shape.Images * shape.Height * shape.Width, shape.Channels);
            Add(gradient, target, a);
            return;
        }

        var walk = new Walk(gradient);
        WorkerPool.Run(shape.Images, image => walk.Combine(image, input, target, a, b, c));
    }

    private static void Add(PooledValues gradient, float* target, float* scale)
    {
        var walk = new Walk(gradient);
        WorkerPool.Run(gradient.Shape.Images, image => walk.Add(image, target, scale));
    }

    private readonly struct Walk(PooledValues pooled)
    {
        private readonly float* _gradient = pooled.Gradient;
        private readonly byte* _origin = pooled.Origin;
        private readonly float* _output = pooled.Pooled;
        private readonly PoolingShape _shape = pooled.Shape;

        internal void Sums(int image, float* input, float* mean, float* sums)
        {
            int channels = _shape.Channels;
            new Span<float>(sums, 2 * channels).Clear();
            for (int window = 0; window < _shape.OutputHeight * _shape.OutputWidth; window++)
            {
                float* corner = input + Corner(image, window);
                long at = Window(image, window);
                int done = _output == null || !_shape.Tiles
                    ? 0
                    : WindowGradient.Sums(corner, _gradient + at, _origin + at, _output + at, mean, sums, _shape);
                for (int c = done; c < channels; c++)
                {
                    float g = _output == null || _output[at + c] > 0 ? _gradient[at + c] : 0;
                    sums[c] += g;
                    sums[channels + c] += g * (corner[Place(_origin[at + c]) + c] - mean[c]);
                }
            }
        }

        /// <summary>
        /// Computes target = b · x + c, plus a · g at its positions, in one pass; the windows are adjacent and cover the image.
        /// </summary>
        internal void Combine(int image, float* input, float* target, float* a, float* b, float* c)
        {
            for (int window = 0; window < _shape.OutputHeight * _shape.OutputWidth; window++)
            {
                long at = Window(image, window), corner = Corner(image, window);
                WindowGradient.Combine(input + corner, target + corner, _gradient + at, _origin + at, _output + at, a, b, c, _shape);
            }
        }

        internal void Add(int image, float* target, float* scale)
        {
            int channels = _shape.Channels;
            for (int window = 0; window < _shape.OutputHeight * _shape.OutputWidth; window++)
            {
                float* corner = target + Corner(image, window);
                long at = Window(image, window);
                for (int c = 0; c < channels; c++)
                {
                    if (_output == null || _output[at + c] > 0)
                        corner[Place(_origin[at + c]) + c] += _gradient[at + c] * scale[c];
                }
            }
        }

        private long Window(int image, int window) => ((long)image * _shape.OutputHeight * _shape.OutputWidth + window) * _shape.Channels;

        private long Corner(int image, int window)
        {
            (int y, int x) = Math.DivRem(window, _shape.OutputWidth);
            return (((long)image * _shape.Height + (long)y * _shape.StrideY - _shape.PaddingY) * _shape.Width + (long)x * _shape.StrideX
                - _shape.PaddingX) * _shape.Channels;
        }

        private long Place(int position)
        {
            (int y, int x) = Math.DivRem(position, _shape.KernelWidth);
            return ((long)y * _shape.DilationY * _shape.Width + (long)x * _shape.DilationX) * _shape.Channels;
        }
    }
}
