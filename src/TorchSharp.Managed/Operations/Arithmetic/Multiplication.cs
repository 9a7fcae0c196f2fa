using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor square(Tensor input) => input.square();

    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    public partial class Tensor
    {
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

        public Tensor mul(Tensor target) =>
            Elementwise.Binary<MultiplyOp>(this, target)
                .Record("MulBackward", [this, target], [this, target], static (g, s) => g.mul(s[1]), static (g, s) => g.mul(s[0]));

        public Tensor mul(Scalar target) => WithNumber(target, static (t, n) => t.mul(n));

        public Tensor square() => Elementwise.Binary<MultiplyOp>(this, this).Record("SquareBackward", [this], [this], static (g, s) => g.mul(s[0]).mul(2));

        public Tensor mul_(Tensor target) => InPlaceSaving(t => t.mul(target), target);

        public Tensor mul_(Scalar target) => InPlaceWithNumber(target, static (t, n) => t.mul_(n));
    }
}
