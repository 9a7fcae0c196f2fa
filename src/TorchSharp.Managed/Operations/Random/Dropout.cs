using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>During training, sets each element to 0 with probability p and scales the others by 1 / (1 - p).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                Drop(input, input.Impl.Sizes, p, training, inplace);

            /// <summary>Applies <see cref="dropout"/> to whole channels.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                var sizes = (long[])input.Impl.Sizes.Clone();
                for (int d = 2; d < sizes.Length; d++)
                    sizes[d] = 1;
                return Drop(input, sizes, p, training, inplace);
            }

            private static Tensor Drop(Tensor input, long[] sizes, double p, bool training, bool inplace)
            {
                if (p is not (>= 0 and <= 1))
                    throw Shapes.Error($"dropout probability has to be between 0 and 1, but got {p}");
                if (!training || p == 0)
                    return input.alias();
                using InternalScope scope = InternalScope.Enter();
                Tensor mask = torch.empty(sizes, input.dtype);
                mask.bernoulli_(1 - p);
                Tensor scaled = p == 1 ? mask : mask.div(1 - p);
                return scope.Publish(inplace ? input.mul_(scaled).alias() : input.mul(scaled));
            }
        }
    }
}
