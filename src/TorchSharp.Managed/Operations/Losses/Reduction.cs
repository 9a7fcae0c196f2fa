using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The reduction of the losses of a batch.</summary>
        public enum Reduction
        {
            /// <summary>No reduction: the terms are returned as they are.</summary>
            None = 0,
            /// <summary>The mean of all terms.</summary>
            Mean = 1,
            /// <summary>The sum of all terms.</summary>
            Sum = 2,
        }

        public static partial class functional
        {
            private static void RequireSameShape(Tensor input, Tensor target)
            {
                if (!input.Impl.Sizes.AsSpan().SequenceEqual(target.Impl.Sizes))
                {
                    throw Shapes.Error(
                        $"Target size ({Shapes.Text(target.Impl.Sizes)}) must be the same as input size ({Shapes.Text(input.Impl.Sizes)})");
                }
            }

            /// <summary>Returns input - target in the type of both, which has to be one of floating point.</summary>
            private static Tensor Difference(string kernel, Tensor input, Tensor target)
            {
                ScalarType type = Promotion.Result(input, target);
                if (!type.IsFloat())
                    throw Shapes.Error($"\"{kernel}\" not implemented for '{type.NativeName()}'");
                return Number(input).sub(Number(target));

                Tensor Number(Tensor tensor) => tensor.dtype == ScalarType.Bool ? tensor.to_type(type) : tensor;
            }

            private static Tensor Reduce(Tensor losses, Reduction reduction) => reduction switch
            {
                Reduction.None => losses,
                Reduction.Sum => losses.sum(),
                _ => losses.mean(),
            };
        }
    }
}
