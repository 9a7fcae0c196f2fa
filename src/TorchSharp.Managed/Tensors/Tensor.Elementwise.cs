using System.Numerics;
using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor exp() => Unary("ExpBackward", TensorPrimitives.Exp, TensorPrimitives.Exp, saveResult: true, static (g, s) => g.mul(s[1]));

        public Tensor log() => Unary("LogBackward", TensorPrimitives.Log, TensorPrimitives.Log, false, static (g, s) => g.div(s[0]));

        public Tensor sqrt() => Unary("SqrtBackward", TensorPrimitives.Sqrt, TensorPrimitives.Sqrt, true, static (g, s) => g.div(s[1].mul(2)));

        public Tensor rsqrt() => Unary("RsqrtBackward", TensorPrimitives.ReciprocalSqrt, TensorPrimitives.ReciprocalSqrt, true, static (g, s) => g.mul(s[1].pow(3)).mul(-0.5));

        public Tensor reciprocal() => Unary("ReciprocalBackward", TensorPrimitives.Reciprocal, TensorPrimitives.Reciprocal, true, static (g, s) => g.mul(s[1].square()).neg());

        public Tensor sin() => Unary("SinBackward", TensorPrimitives.Sin, TensorPrimitives.Sin, false, static (g, s) => g.mul(s[0].cos()));

        public Tensor cos() => Unary("CosBackward", TensorPrimitives.Cos, TensorPrimitives.Cos, false, static (g, s) => g.mul(s[0].sin()).neg());

        public Tensor tanh() => Unary("TanhBackward", TensorPrimitives.Tanh, TensorPrimitives.Tanh, true, static (g, s) => g.mul(1 - s[1].square()));

        public Tensor sigmoid() => Unary("SigmoidBackward", TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid, true, static (g, s) => g.mul(s[1].mul(1 - s[1])));

        public Tensor floor() => Rounded(TensorPrimitives.Floor, TensorPrimitives.Floor);

        public Tensor ceil() => Rounded(TensorPrimitives.Ceiling, TensorPrimitives.Ceiling);

        public Tensor round(long decimals = 0) => decimals == 0
            ? Rounded(TensorPrimitives.Round, TensorPrimitives.Round)
            : InternalScope.Compose(() => decimals > 0 ? mul(Math.Pow(10, decimals)).round().div(Math.Pow(10, decimals)) : div(Math.Pow(10, -decimals)).round().mul(Math.Pow(10, -decimals)));

        public Tensor abs() => Arithmetic(new AbsVisitor()).Record("AbsBackward", [this], [this], static (g, s) => g.mul(s[0].sign()));

        public Tensor sign() => Arithmetic(new SignVisitor()).Record("SignBackward", [this], [], static (g, _) => torch.zeros_like(g));

        public Tensor relu()
        {
            Tensor result = RectifiedRecord() ?? Arithmetic(new ReluVisitor());
            return result.Record("ReluBackward", [this], [result], static (g, s) => MaskPositive(s[0], g));
        }

        public Tensor relu_() => InPlaceResult(relu);

        public Tensor exp_() => InPlaceResult(exp);

        public Tensor log_() => InPlaceSaving(static t => t.log());

        public Tensor sqrt_() => InPlaceResult(sqrt);

        public Tensor abs_() => InPlaceSaving(static t => t.abs());

        public Tensor tanh_() => InPlaceResult(tanh);

        public Tensor sigmoid_() => InPlaceResult(sigmoid);

        public Tensor floor_() => InPlaceResult(floor);

        public Tensor ceil_() => InPlaceResult(ceil);

        public Tensor round_(long decimals = 0) => InPlaceResult(() => round(decimals));

        public Tensor rsqrt_() => InPlaceResult(rsqrt);

        public Tensor reciprocal_() => InPlaceResult(reciprocal);

        public Tensor sin_() => InPlaceSaving(static t => t.sin());

        public Tensor cos_() => InPlaceSaving(static t => t.cos());

        public Tensor sign_() => InPlaceResult(sign);

        public Tensor isnan() => Test(static x => float.IsNaN(x), static x => double.IsNaN(x), otherwise: false);

        public Tensor isfinite() => Test(static x => float.IsFinite(x), static x => double.IsFinite(x), otherwise: true);

        public Tensor isinf() => Test(static x => float.IsInfinity(x), static x => double.IsInfinity(x), otherwise: false);

        private Tensor RectifiedRecord()
        {
            using var held = new HeldRecord<IRectifiable>(this);
            return held.Record?.Rectified();
        }

        /// <summary>The gradient where the output of a rectifier is positive.</summary>
        private static Tensor MaskPositive(Tensor output, Tensor gradient) =>
            (GradMode.Enabled ? null : MaskRecord(output, gradient)) ?? Elementwise.Binary<PositiveMaskOp>(output, gradient).Record(
                "ReluBackwardBackward", [output, gradient], [output], static (g, _) => torch.zeros_like(g), static (g, s) => MaskPositive(s[0], g));

        private static Tensor MaskRecord(Tensor output, Tensor gradient)
        {
            using var held = new HeldRecord<IMaskable>(gradient);
            return held.Record?.Masked(output);
        }

        private Tensor InPlaceResult(Func<Tensor> compute)
        {
            using InternalScope scope = InternalScope.Enter();
            return InPlaceOf(compute());
        }

        /// <summary>As <see cref="InPlaceResult"/>, for an operation that saves its input: of a tensor that is about to change, a copy.</summary>
        internal Tensor InPlaceSaving(Func<Tensor, Tensor> compute, params ReadOnlySpan<Tensor> others)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this, others);
            return InPlaceOf(compute(Recording.Needed(this) || Recording.Needed(others) ? clone() : this));
        }

        /// <summary>A function with floating-point results; its gradient function finds the input as value 0 and the result as value 1.</summary>
        private Tensor Unary(string name, Map<float, float> single, Map<double, double> @double, bool saveResult, Gradient gradient)
        {
            if (!is_floating_point())
                return InternalScope.Compose(() => to_type(get_default_dtype()).Unary(name, single, @double, saveResult, gradient));
            Tensor result = Impl.DType == ScalarType.Float32
                ? Elementwise.Unary(this, ScalarType.Float32, single)
                : Elementwise.Unary(this, ScalarType.Float64, @double);
            return result.Record(name, [this], saveResult ? [null, result] : [this], gradient);
        }

        private Tensor Rounded(Map<float, float> single, Map<double, double> @double) => Impl.DType switch
        {
            ScalarType.Float32 => Elementwise.Unary(this, ScalarType.Float32, single).Record("RoundBackward", [this], [], static (g, _) => torch.zeros_like(g)),
            ScalarType.Float64 => Elementwise.Unary(this, ScalarType.Float64, @double).Record("RoundBackward", [this], [], static (g, _) => torch.zeros_like(g)),
            _ => clone(),
        };

        private Tensor Test(Func<float, bool> single, Func<double, bool> @double, bool otherwise) => Impl.DType switch
        {
            ScalarType.Float32 => Elementwise.Unary<float, bool>(this, ScalarType.Bool, (x, y) => Fill(x, y, single)),
            ScalarType.Float64 => Elementwise.Unary<double, bool>(this, ScalarType.Bool, (x, y) => Fill(x, y, @double)),
            _ => torch.full(Impl.Sizes, otherwise, dtype: ScalarType.Bool),
        };

        private static void Fill<T>(ReadOnlySpan<T> x, Span<bool> y, Func<T, bool> test)
        {
            for (int i = 0; i < x.Length; i++)
                y[i] = test(x[i]);
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

        /// <summary>A function that integers have too.</summary>
        private interface IUnaryVisitor
        {
            void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T>;

            void MapUnsigned(ReadOnlySpan<byte> x, Span<byte> y) => x.CopyTo(y);
        }

        private readonly struct NegateVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T> => TensorPrimitives.Negate(x, y);

            public void MapUnsigned(ReadOnlySpan<byte> x, Span<byte> y) => TensorPrimitives.Subtract((byte)0, x, y);
        }

        private readonly struct AbsVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T> => TensorPrimitives.Abs(x, y);
        }

        private readonly struct ReluVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T> => TensorPrimitives.Max(x, T.Zero, y);
        }

        private readonly struct SignVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T>
            {
                for (int i = 0; i < x.Length; i++)
                    y[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? T.NegativeOne : T.Zero;
            }

            public void MapUnsigned(ReadOnlySpan<byte> x, Span<byte> y) => TensorPrimitives.Min(x, (byte)1, y);
        }
    }
}
