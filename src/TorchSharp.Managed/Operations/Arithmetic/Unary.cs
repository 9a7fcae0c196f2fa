using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Applies a function with floating-point results; its gradient function finds the input as saved value 0 and the result as saved
        /// value 1.
        /// </summary>
        private Tensor Unary(string name, Map<float, float> single, Map<double, double> @double, bool saveResult, Gradient gradient)
        {
            if (!is_floating_point())
                return InternalScope.Compose(() => to_type(get_default_dtype()).Unary(name, single, @double, saveResult, gradient));
            Tensor result = Impl.DType == ScalarType.Float32
                ? Elementwise.Unary(this, ScalarType.Float32, single)
                : Elementwise.Unary(this, ScalarType.Float64, @double);
            return result.Record(name, [this], saveResult ? [null, result] : [this], gradient);
        }

        private Tensor Arithmetic<TVisitor>(TVisitor visitor)
            where TVisitor : IUnaryVisitor => Impl.DType switch
            {
                ScalarType.Float32 => Elementwise.Unary<float, float>(this, Impl.DType, visitor.Map),
                ScalarType.Float64 => Elementwise.Unary<double, double>(this, Impl.DType, visitor.Map),
                ScalarType.Int64 => Elementwise.Unary<long, long>(this, Impl.DType, visitor.Map),
                ScalarType.Int32 => Elementwise.Unary<int, int>(this, Impl.DType, visitor.Map),
                ScalarType.Int16 => Elementwise.Unary<short, short>(this, Impl.DType, visitor.Map),
                ScalarType.Int8 => Elementwise.Unary<sbyte, sbyte>(this, Impl.DType, visitor.Map),
                ScalarType.Byte => Elementwise.Unary<byte, byte>(this, Impl.DType, visitor.MapUnsigned),
                _ => throw Shapes.Error("the operation is not defined for Bool tensors"),
            };

        /// <summary>A function that is also defined for integers.</summary>
        private interface IUnaryVisitor
        {
            void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T>;

            void MapUnsigned(ReadOnlySpan<byte> x, Span<byte> y) => x.CopyTo(y);
        }
    }
}
