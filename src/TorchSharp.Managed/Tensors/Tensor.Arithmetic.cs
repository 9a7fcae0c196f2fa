using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        public static Tensor operator +(Tensor left, int right) => left.add(right);

        public static Tensor operator +(Tensor left, long right) => left.add(right);

        public static Tensor operator +(Tensor left, float right) => left.add(right);

        public static Tensor operator +(Tensor left, double right) => left.add(right);

        public static Tensor operator +(int left, Tensor right) => right.add(left);

        public static Tensor operator +(long left, Tensor right) => right.add(left);

        public static Tensor operator +(float left, Tensor right) => right.add(left);

        public static Tensor operator +(double left, Tensor right) => right.add(left);

        public static Tensor operator -(Tensor tensor) => tensor.neg();

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        public static Tensor operator -(Scalar left, Tensor right) => FromLeft(left, right, (l, r) => l.sub(r));

        public static Tensor operator -(Tensor left, int right) => left.sub(right);

        public static Tensor operator -(Tensor left, long right) => left.sub(right);

        public static Tensor operator -(Tensor left, float right) => left.sub(right);

        public static Tensor operator -(Tensor left, double right) => left.sub(right);

        public static Tensor operator -(int left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(long left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(float left, Tensor right) => (Scalar)left - right;

        public static Tensor operator -(double left, Tensor right) => (Scalar)left - right;

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        public static Tensor operator *(Tensor left, int right) => left.mul(right);

        public static Tensor operator *(Tensor left, long right) => left.mul(right);

        public static Tensor operator *(Tensor left, float right) => left.mul(right);

        public static Tensor operator *(Tensor left, double right) => left.mul(right);

        public static Tensor operator *(int left, Tensor right) => right.mul(left);

        public static Tensor operator *(long left, Tensor right) => right.mul(left);

        public static Tensor operator *(float left, Tensor right) => right.mul(left);

        public static Tensor operator *(double left, Tensor right) => right.mul(left);

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        // As TorchSharp and PyTorch compute it, which can differ from the quotient in the last bit.
        public static Tensor operator /(Scalar left, Tensor right) => InternalScope.Compose(() => right.reciprocal().mul(left));

        public static Tensor operator /(Tensor left, int right) => left.div(right);

        public static Tensor operator /(Tensor left, long right) => left.div(right);

        public static Tensor operator /(Tensor left, float right) => left.div(right);

        public static Tensor operator /(Tensor left, double right) => left.div(right);

        public static Tensor operator /(int left, Tensor right) => (Scalar)left / right;

        public static Tensor operator /(long left, Tensor right) => (Scalar)left / right;

        public static Tensor operator /(float left, Tensor right) => (Scalar)left / right;

        public static Tensor operator /(double left, Tensor right) => (Scalar)left / right;

        public Tensor add(Tensor target) => Accumulation.Add(this, target);

        public Tensor add(Scalar scalar) => WithNumber(scalar, static (t, n) => t.add(n));

        public Tensor add(Tensor target, Scalar alpha) => InternalScope.Compose(() => add(target.mul(alpha)));

        public Tensor add(Scalar scalar, Scalar alpha) => add(Scaled(scalar, alpha));

        public Tensor sub(Tensor target) =>
            Elementwise.Binary<SubtractOp>(this, target).Record("SubBackward", [this, target], [], static (g, _) => g, static (g, _) => g.neg());

        public Tensor sub(Scalar target) => WithNumber(target, static (t, n) => t.sub(n));

        public Tensor mul(Tensor target) =>
            Elementwise.Binary<MultiplyOp>(this, target)
                .Record("MulBackward", [this, target], [this, target], static (g, s) => g.mul(s[1]), static (g, s) => g.mul(s[0]));

        public Tensor mul(Scalar target) => WithNumber(target, static (t, n) => t.mul(n));

        public Tensor neg() => Arithmetic(new NegateVisitor()).Record("NegBackward", [this], [], static (g, _) => g.neg());

        public Tensor negative() => neg();

        public Tensor pow(Tensor exponent)
        {
            if (!Promotion.Result(this, exponent).IsFloat())
                return InternalScope.Compose(() => to_type(ScalarType.Float64).pow(exponent.to_type(ScalarType.Float64)).round().to_type(Promotion.Result(this, exponent)));
            Tensor result = Promotion.Result(this, exponent) == ScalarType.Float32
                ? Floating<float>(this, exponent, static (x, y, z) => TensorPrimitives.Pow(x, y, z))
                : Floating<double>(this, exponent, static (x, y, z) => TensorPrimitives.Pow(x, y, z));
            return result.Record(
                "PowBackward", [this, exponent], [this, exponent, result],
                static (g, s) => g.mul(torch.where(s[1].eq(0), torch.zeros_like(s[0]), s[1].mul(s[0].pow(s[1].sub(1))))),
                static (g, s) => g.mul(torch.where(s[0].gt(0), s[2].mul(s[0].log()), torch.zeros_like(s[2]))));
        }

        public Tensor pow(Scalar exponent) => exponent.AsDouble == 2 && is_floating_point() ? square() : WithNumber(exponent, static (t, n) => t.pow(n));

        public Tensor square() => Elementwise.Binary<MultiplyOp>(this, this).Record("SquareBackward", [this], [this], static (g, s) => g.mul(s[0]).mul(2));

        public Tensor maximum(Tensor other) => Elementwise.Binary<MaximumOp>(this, other).Record(
            "MaximumBackward", [this, other], [this, other], static (g, s) => ShareTies(g, s[0].gt(s[1]), s[0].eq(s[1])), static (g, s) => ShareTies(g, s[1].gt(s[0]), s[0].eq(s[1])));

        public Tensor minimum(Tensor other) => Elementwise.Binary<MinimumOp>(this, other).Record(
            "MinimumBackward", [this, other], [this, other], static (g, s) => ShareTies(g, s[0].lt(s[1]), s[0].eq(s[1])), static (g, s) => ShareTies(g, s[1].lt(s[0]), s[0].eq(s[1])));

        public Tensor max(Tensor other) => maximum(other);

        public Tensor min(Tensor other) => minimum(other);

        public Tensor add_(Tensor target) => InPlace<AddOp>("AddBackward", target, static (g, _) => g, static (g, _) => g);

        public Tensor add_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.add_(n));

        public Tensor add_(Scalar scalar, Scalar alpha) => add_(Scaled(scalar, alpha));

        public Tensor add_(Tensor target, Scalar alpha)
        {
            using InternalScope scope = InternalScope.Enter();
            return add_(target.mul(alpha));
        }

        public Tensor sub_(Tensor target) => InPlace<SubtractOp>("SubBackward", target, static (g, _) => g, static (g, _) => g.neg());

        public Tensor sub_(Scalar target) => InPlaceWithNumber(target, static (t, n) => t.sub_(n));

        public Tensor mul_(Tensor target) => InPlaceSaving(t => t.mul(target), target);

        public Tensor mul_(Scalar target) => InPlaceWithNumber(target, static (t, n) => t.mul_(n));

        public Tensor pow_(Tensor exponent) => InPlaceSaving(t => t.pow(exponent), exponent);

        public Tensor pow_(Scalar exponent) => InPlaceSaving(t => t.pow(exponent));

        public Tensor neg_() => InPlaceResult(neg);

        private static Scalar Scaled(Scalar scalar, Scalar alpha) =>
            scalar.Type.IsFloat() || alpha.Type.IsFloat() ? scalar.ToDouble() * alpha.ToDouble() : (Scalar)(scalar.ToInt64() * alpha.ToInt64());

        /// <summary>Puts the values of a freshly computed tensor into this one, and its history too.</summary>
        internal Tensor InPlaceOf(Tensor result)
        {
            Recording.CheckInPlace(this, result);
            Recording.CheckOverlap(this);
            if (!result.Impl.Sizes.AsSpan().SequenceEqual(Impl.Sizes))
                throw Shapes.Error($"output with shape {Shapes.Text(Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(result.Impl.Sizes)}");
            if (result.Impl.DType.IsFloat() && !Impl.DType.IsFloat())
                throw Shapes.Error($"result type {result.Impl.DType.NativeName()} can't be cast to the desired output type {Impl.DType.NativeName()}");
            Casting.CopyInto(result, this);
            Impl.Version.Value++;
            if (GradMode.Enabled && result.Impl.GradFn is not null)
                Recording.SetHistory(Impl, result.Impl.GradFn.AddReference());
            return this;
        }

        private Tensor InPlace<TOp>(string name, Tensor other, Gradient first, Gradient second)
            where TOp : IBinaryOp
        {
            Recording.CheckInPlace(this, other);
            Recording.CheckOverlap(this);
            Elementwise.BinaryInPlace<TOp>(this, other);
            return this.RecordInPlace(name, [this, other], first, second);
        }

        private Tensor WithNumber(Scalar number, Func<Tensor, Tensor, Tensor> operation)
        {
            using InternalScope scope = InternalScope.Enter();
            return scope.Publish(operation(this, number.ToTensor(Promotion.Result(this, number))));
        }

        private Tensor InPlaceWithNumber(Scalar number, Func<Tensor, Tensor, Tensor> operation)
        {
            using InternalScope scope = InternalScope.Enter();
            return operation(this, number.ToTensor(Promotion.Result(this, number)));
        }

        private static Tensor FromLeft(Scalar left, Tensor right, Func<Tensor, Tensor, Tensor> operation)
        {
            using InternalScope scope = InternalScope.Enter();
            return scope.Publish(operation(left.ToTensor(Promotion.Result(right, left)), right));
        }

        /// <summary>Where two values are equal, each gets half of the gradient.</summary>
        private static Tensor ShareTies(Tensor gradient, Tensor wins, Tensor ties) =>
            gradient.mul(wins.to_type(gradient.dtype).add(ties.to_type(gradient.dtype).mul(0.5)));
    }
}
