using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Converts Int64 classes to rows that contain a single 1.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw new ArgumentException($"one_hot input tensor must have dtype Int64, not {x.dtype}", nameof(x));
                return InternalScope.Compose(() =>
                {
                    if (num_classes > 0 && x.Impl.Count > 0 && x.max().ToInt64() >= num_classes)
                        throw Shapes.Error("Class values must be smaller than num_classes.");
                    long classes = num_classes < 0 ? x.max().ToInt64() + 1 : num_classes;
                    Tensor result = torch.zeros([.. x.Impl.Sizes, classes], ScalarType.Int64);
                    return result.scatter(-1, x.unsqueeze(-1), torch.ones([.. x.Impl.Sizes, 1], ScalarType.Int64));
                });
            }
        }
    }
}
