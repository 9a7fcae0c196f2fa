using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>
        /// Converts pixels to another type and rescales them: the largest value of an integer type corresponds to 1 in a floating-point
        /// type, and to the largest value of every other integer type.
        /// </summary>
        /// <exception cref="ArgumentException">When called: the floating-point type is not precise enough for the integer type, or a type
        /// is Bool.</exception>
        public static ITransform ConvertImageDtype(ScalarType dtype) => new ImageConversion(dtype);

        private sealed class ImageConversion(ScalarType dtype) : ITransform
        {
            /// <summary>Keeps 1 below the next whole number, and distributes fractions evenly over the whole numbers.</summary>
            private const double Margin = 1e-3;

            public Tensor call(Tensor input) => InternalScope.Compose(() => Convert(input));

            private Tensor Convert(Tensor image)
            {
                ScalarType from = image.dtype;
                if (from == dtype)
                    return image.alias();
                if (from.IsFloat() && dtype.IsFloat())
                    return image.to_type(dtype);
                if (from.IsFloat())
                {
                    if (Bits(dtype) > (from == ScalarType.Float32 ? 24 : 53))
                    {
                        throw new ArgumentException(
                            $"ConvertImageDtype: the cast from {from} to {dtype} cannot be performed safely; convert to a smaller type.");
                    }
                    return image.mul(Maximum(dtype) + 1.0 - Margin).to_type(dtype);
                }

                if (dtype.IsFloat())
                    return image.to_type(dtype) / Maximum(from);
                int narrower = Bits(from) - Bits(dtype);
                return narrower > 0
                    ? image.div(1L << narrower, RoundingMode.floor).to_type(dtype)
                    : image.to_type(dtype) * (1L << -narrower);
            }

            private static long Maximum(ScalarType type) => long.MaxValue >> (63 - Bits(type));

            /// <summary>Returns the number of bits of the largest value of an integer type.</summary>
            private static int Bits(ScalarType type) => type switch
            {
                ScalarType.Byte => 8,
                ScalarType.Int8 => 7,
                ScalarType.Int16 => 15,
                ScalarType.Int32 => 31,
                ScalarType.Int64 => 63,
                _ => throw new ArgumentException($"ConvertImageDtype: {type} is not a type of pixels; convert with to_type."),
            };
        }
    }
}
