using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        public Tensor eq(Tensor target) => Elementwise.Compare<EqualOp>(this, target);

        public Tensor eq(Scalar target) => WithNumber(target, Elementwise.Compare<EqualOp>, exact: true);

        public Tensor ne(Tensor target) => Elementwise.Compare<NotEqualOp>(this, target);

        public Tensor ne(Scalar target) => WithNumber(target, Elementwise.Compare<NotEqualOp>, exact: true);

        public Tensor lt(Tensor target) => Elementwise.Compare<LessOp>(this, target);

        public Tensor lt(Scalar target) => WithNumber(target, Elementwise.Compare<LessOp>, exact: true);

        public Tensor le(Tensor target) => Elementwise.Compare<LessOrEqualOp>(this, target);

        public Tensor le(Scalar target) => WithNumber(target, Elementwise.Compare<LessOrEqualOp>, exact: true);

        public Tensor gt(Tensor target) => Elementwise.Compare<GreaterOp>(this, target);

        public Tensor gt(Scalar target) => WithNumber(target, Elementwise.Compare<GreaterOp>, exact: true);

        public Tensor ge(Tensor target) => Elementwise.Compare<GreaterOrEqualOp>(this, target);

        public Tensor ge(Scalar target) => WithNumber(target, Elementwise.Compare<GreaterOrEqualOp>, exact: true);

        public Tensor logical_not() => InternalScope.Compose(() => Truth(this).eq(0));

        public Tensor logical_and(Tensor other) => InternalScope.Compose(() => Elementwise.Binary<MultiplyOp>(Truth(this), Truth(other)));

        public Tensor logical_or(Tensor other) => InternalScope.Compose(() => Elementwise.Binary<MaximumOp>(Truth(this), Truth(other)));

        public Tensor logical_xor(Tensor other) => InternalScope.Compose(() => Truth(this).ne(Truth(other)));

        public Tensor bitwise_not() => Impl.DType == ScalarType.Bool ? logical_not() : Bitwise.Not(this);

        public Tensor bitwise_and(Tensor other) => Bitwise.Apply<AndOp>(this, other);

        public Tensor bitwise_or(Tensor other) => Bitwise.Apply<OrOp>(this, other);

        public Tensor bitwise_xor(Tensor other) => Bitwise.Apply<XorOp>(this, other);

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
        {
            using Tensor close = isclose(target, rtol, atol, equal_nan);
            using Tensor every = close.all();
            return every.ToBoolean();
        }

        /// <summary>|this - other| ≤ atol + rtol · |other|.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) => InternalScope.Compose(() =>
        {
            using var mode = new GradMode(false);
            Tensor x = to_type(ScalarType.Float64), y = other.to_type(ScalarType.Float64);
            Tensor close = x.eq(y).logical_or(x.sub(y).abs().le(y.abs().mul(rtol).add(atol)).logical_and(y.isfinite()));
            return nanEqual ? close.logical_or(x.isnan().logical_and(y.isnan())) : close;
        });

        /// <summary>Element by element, as <see cref="eq(Tensor)"/>: TorchSharp's meaning, where PyTorch's is that of <see cref="Equals(Tensor)"/>.</summary>
        public Tensor equal(Tensor target) => eq(target);

        public override bool Equals(object obj) => obj is Tensor other && SameValues(other);

        public bool Equals(Tensor target) => target is not null && SameValues(target);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        private bool SameValues(Tensor other)
        {
            if (ReferenceEquals(this, other))
                return true;
            if (!Impl.Sizes.AsSpan().SequenceEqual(other.Impl.Sizes))
                return false;
            using InternalScope scope = InternalScope.Enter();
            return eq(other).all().ToBoolean();
        }

        private static Tensor Truth(Tensor tensor) => tensor.Impl.DType == ScalarType.Bool ? tensor : tensor.to_type(ScalarType.Bool);

        // A number that the tensor's type cannot hold is compared as it is: bytes.lt(300) is true everywhere.
        private Tensor WithNumber(Scalar number, Func<Tensor, Tensor, Tensor> compare, bool exact)
        {
            using InternalScope scope = InternalScope.Enter();
            ScalarType type = Promotion.Result(this, number);
            if (exact && !type.IsFloat() && type != ScalarType.Int64)
                return scope.Publish(compare(to_type(ScalarType.Int64), number.ToTensor(ScalarType.Int64)));
            return scope.Publish(compare(this, number.ToTensor(type)));
        }
    }
}
