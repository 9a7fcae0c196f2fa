using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        public static Tensor operator %(Tensor left, int right) => left.remainder(right);

        public static Tensor operator %(Tensor left, long right) => left.remainder(right);

        public static Tensor operator %(Tensor left, float right) => left.remainder(right);

        public static Tensor operator %(Tensor left, double right) => left.remainder(right);

        /// <summary>this / target; a rounded quotient of integers is an integer.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode switch
        {
            RoundingMode.None => TrueDivision(target),
            RoundingMode.trunc => WholeQuotient<TruncatedDivideOp>(target),
            _ => WholeQuotient<FloorDivideOp>(target),
        };

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => WithNumber(target, (t, n) => t.div(n, rounding_mode));

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => InPlaceSaving(t => t.div(target, rounding_mode), target);

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => InPlaceWithNumber(target, (t, n) => t.div_(n, rounding_mode));

        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>What is left of this / target, with the sign of the target.</summary>
        public Tensor remainder(Tensor target)
        {
            RequireDivisor(target);
            return Elementwise.Binary<PairwiseOp<RemainderOp>>(this, target).Record(
                "RemainderBackward", [this, target], [this, target], static (g, _) => g, static (g, s) => g.mul(s[0].div(s[1], RoundingMode.floor)).neg());
        }

        public Tensor remainder(Scalar scalar) => WithNumber(scalar, static (t, n) => t.remainder(n));

        public Tensor remainder_(Tensor target) => InPlaceSaving(t => t.remainder(target), target);

        public Tensor remainder_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.remainder_(n));

        /// <summary>What is left of this / target, with the sign of this.</summary>
        public Tensor fmod(Tensor target)
        {
            RequireDivisor(target);
            return Elementwise.Binary<PairwiseOp<FmodOp>>(this, target).Record(
                "FmodBackward", [this, target], [this, target], static (g, _) => g, static (g, s) => g.mul(s[0].div(s[1], RoundingMode.trunc)).neg());
        }

        public Tensor fmod(Scalar scalar) => WithNumber(scalar, static (t, n) => t.fmod(n));

        public Tensor fmod_(Tensor target) => InPlaceSaving(t => t.fmod(target), target);

        public Tensor fmod_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.fmod_(n));

        private Tensor TrueDivision(Tensor target)
        {
            if (!Promotion.Result(this, target).IsFloat())
                return InternalScope.Compose(() => to_type(get_default_dtype()).TrueDivision(target.to_type(get_default_dtype())));
            return Elementwise.Binary<DivideOp>(this, target).Record(
                "DivBackward", [this, target], [this, target],
                static (g, s) => g.div(s[1]),
                static (g, s) => g.mul(s[0]).div(s[1].mul(s[1])).neg());
        }

        private Tensor WholeQuotient<TOp>(Tensor target)
            where TOp : IScalarOp
        {
            RequireDivisor(target);
            return Elementwise.Binary<PairwiseOp<TOp>>(this, target).Record(
                "DivBackward", [this, target], [], static (g, _) => torch.zeros_like(g), static (g, _) => torch.zeros_like(g));
        }

        private void RequireDivisor(Tensor target)
        {
            if (Promotion.Result(this, target).IsFloat())
                return;
            if (Promotion.Result(this, target) == ScalarType.Bool)
                throw Shapes.Error("\"div\" not implemented for 'Bool'");
            using InternalScope scope = InternalScope.Enter();
            if (target.eq(0).any().ToBoolean())
                throw Shapes.Error("ZeroDivisionError");
        }
    }
}
