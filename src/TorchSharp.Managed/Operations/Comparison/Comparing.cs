using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

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

        public Tensor eq(Tensor target) => Elementwise.Compare<EqualOp>(this, target);

        public Tensor eq(Scalar target) => WithExactNumber(target, Elementwise.Compare<EqualOp>);

        public Tensor ne(Tensor target) => Elementwise.Compare<NotEqualOp>(this, target);

        public Tensor ne(Scalar target) => WithExactNumber(target, Elementwise.Compare<NotEqualOp>);

        public Tensor lt(Tensor target) => Elementwise.Compare<LessOp>(this, target);

        public Tensor lt(Scalar target) => WithExactNumber(target, Elementwise.Compare<LessOp>);

        public Tensor le(Tensor target) => Elementwise.Compare<LessOrEqualOp>(this, target);

        public Tensor le(Scalar target) => WithExactNumber(target, Elementwise.Compare<LessOrEqualOp>);

        public Tensor gt(Tensor target) => Elementwise.Compare<GreaterOp>(this, target);

        public Tensor gt(Scalar target) => WithExactNumber(target, Elementwise.Compare<GreaterOp>);

        public Tensor ge(Tensor target) => Elementwise.Compare<GreaterOrEqualOp>(this, target);

        public Tensor ge(Scalar target) => WithExactNumber(target, Elementwise.Compare<GreaterOrEqualOp>);

        // A number that the tensor's type cannot hold is compared as it is: bytes.lt(300) is true everywhere.
        private Tensor WithExactNumber(Scalar number, Func<Tensor, Tensor, Tensor> compare)
        {
            using InternalScope scope = InternalScope.Enter();
            ScalarType type = Promotion.Result(this, number);
            if (!type.IsFloat() && type != ScalarType.Int64)
                return scope.Publish(compare(to_type(ScalarType.Int64), number.ToTensor(ScalarType.Int64)));
            return scope.Publish(compare(this, number.ToTensor(type)));
        }
    }
}
