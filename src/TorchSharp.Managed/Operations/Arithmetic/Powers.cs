using System.Numerics;
using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.rsqrt()"/>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <inheritdoc cref="Tensor.sqrt()"/>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <inheritdoc cref="Tensor.pow(Tensor)"/>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <inheritdoc cref="Tensor.pow(Tensor)"/>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    public partial class Tensor
    {
        /// <summary>
        /// Raises x to the power of a number or of another tensor's elements. The derivative is y · xʸ⁻¹ with respect to the base, and xʸ ·
        /// log x with respect to the exponent. Whole numbers wrap around like their products; with a negative exponent among a tensor's,
        /// only 1 and -1 do not become 0.
        /// </summary>
        public Tensor pow(Tensor exponent)
        {
            if (Promotion.Result(this, exponent) == ScalarType.Bool)
                throw Shapes.Error("\"pow\" not implemented for 'Bool'");
            if (!Promotion.Result(this, exponent).IsFloat())
                return Elementwise.Binary<PairwiseOp<PowerOp>>(this, exponent);
            Tensor result = Promotion.Result(this, exponent) == ScalarType.Float32
                ? Floating<float>(this, exponent, static (x, y, z) => TensorPrimitives.Pow(x, y, z))
                : Floating<double>(this, exponent, static (x, y, z) => TensorPrimitives.Pow(x, y, z));
            return result.Record(
                "PowBackward", [this, exponent], [this, exponent, result],
                static (g, s) => Where(s[1].ne(0), g.mul(s[1].mul(s[0].pow(s[1].sub(1))))),
                static (g, s) => g.mul(torch.where(
                    s[0].eq(0).logical_and(s[1].ge(0)), torch.zeros_like(s[2]), s[2].mul(s[0].log()))));
        }

        /// <inheritdoc cref="pow(Tensor)"/>
        public Tensor pow(Scalar exponent)
        {
            if (exponent.AsDouble < 0 && !Promotion.Result(this, exponent).IsFloat())
                throw Shapes.Error("Integers to negative integer powers are not allowed.");
            if (!is_floating_point())
                return WithNumber(exponent, static (t, n) => t.pow(n));
            double power = exponent.AsDouble;
            if (power == 2)
                return square();
            using InternalScope scope = InternalScope.Enter();
            Tensor result;
            using (new GradMode(false))
                result = FloatingPower(exponent);
            return scope.Publish(result.Record("PowBackward", [this], [this], (g, s) =>
                power == 0 ? torch.zeros_like(g) : g.mul(s[0].pow(power - 1).mul(power))));
        }

        /// <summary>Computes a power without logarithms where that is possible, as libtorch does.</summary>
        private Tensor FloatingPower(Scalar exponent) => exponent.AsDouble switch
        {
            1 => clone(),
            0.5 => sqrt(),
            -0.5 => rsqrt(),
            3 => mul(this).mul(this),
            -1 => reciprocal(),
            -2 => mul(this).reciprocal(),
            _ => WithNumber(exponent, static (t, n) => t.pow(n)),
        };

        /// <summary>Applies <c>pow</c> in place.</summary>
        public Tensor pow_(Tensor exponent) => InPlaceSaving(t => t.pow(exponent), exponent);

        /// <inheritdoc cref="pow_(Tensor)"/>
        public Tensor pow_(Scalar exponent) => InPlaceSaving(t => t.pow(exponent));

        /// <summary>Computes √x element-wise; NaN below 0. The derivative is 1 / (2y).</summary>
        public Tensor sqrt() =>
            Unary("SqrtBackward", TensorPrimitives.Sqrt, TensorPrimitives.Sqrt, true, static (g, s) => g.div(s[1].mul(2)));

        /// <summary>Computes the square root of a variance; unlike that of other numbers, its derivative is 0 at 0.</summary>
        private Tensor Deviation() => Unary(
            "StdBackward", TensorPrimitives.Sqrt, TensorPrimitives.Sqrt, true,
            static (g, s) => g.div(s[1].mul(2)).masked_fill(s[1].eq(0), 0));

        /// <summary>Computes 1 / √x element-wise. The derivative is -y³ / 2.</summary>
        public Tensor rsqrt() =>
            Unary(
                "RsqrtBackward", TensorPrimitives.ReciprocalSqrt, TensorPrimitives.ReciprocalSqrt, true,
                static (g, s) => g.mul(s[1].pow(3)).mul(-0.5));

        /// <summary>Applies <c>sqrt</c> in place.</summary>
        public Tensor sqrt_() => InPlaceResult(sqrt);

        /// <summary>Applies <c>rsqrt</c> in place.</summary>
        public Tensor rsqrt_() => InPlaceResult(rsqrt);

        private static unsafe Tensor Floating<T>(Tensor a, Tensor b, PowerKernel<T> kernel)
            where T : unmanaged, IFloatingPointIeee754<T> =>
            Elementwise.Pair<T, T>(a, b, Promotion.Result(a, b), null, (x, xRepeats, y, yRepeats, z, length) =>
            {
                using var left = new Scratch<T>(xRepeats ? length : 1);
                using var right = new Scratch<T>(yRepeats ? length : 1);
                kernel(Spread(x, xRepeats, length, left.Pointer), Spread(y, yRepeats, length, right.Pointer), new Span<T>(z, length));
            });

        private static unsafe ReadOnlySpan<T> Spread<T>(T* values, bool repeats, int length, T* buffer)
            where T : unmanaged
        {
            if (!repeats)
                return new ReadOnlySpan<T>(values, length);
            new Span<T>(buffer, length).Fill(*values);
            return new ReadOnlySpan<T>(buffer, length);
        }

        private delegate void PowerKernel<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> z);
    }
}
