using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

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

        public Tensor add(Tensor target) => Accumulation.Add(this, target);

        public Tensor add(Scalar scalar) => WithNumber(scalar, static (t, n) => t.add(n));

        public Tensor add(Tensor target, Scalar alpha) => InternalScope.Compose(() => add(target.mul(alpha)));

        public Tensor add(Scalar scalar, Scalar alpha) => add(Scaled(scalar, alpha));

        public Tensor add_(Tensor target) => InPlace<AddOp>("AddBackward", target, static (g, _) => g, static (g, _) => g);

        public Tensor add_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.add_(n));

        public Tensor add_(Scalar scalar, Scalar alpha) => add_(Scaled(scalar, alpha));

        public Tensor add_(Tensor target, Scalar alpha)
        {
            using InternalScope scope = InternalScope.Enter();
            return add_(target.mul(alpha));
        }

        private static Scalar Scaled(Scalar scalar, Scalar alpha) =>
            scalar.Type.IsFloat() || alpha.Type.IsFloat() ? scalar.ToDouble() * alpha.ToDouble() : (Scalar)(scalar.ToInt64() * alpha.ToInt64());
    }
}
