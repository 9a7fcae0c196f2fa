using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.eq(Tensor)"/>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <inheritdoc cref="Tensor.ne(Tensor)"/>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <inheritdoc cref="Tensor.lt(Tensor)"/>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <inheritdoc cref="Tensor.le(Tensor)"/>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <inheritdoc cref="Tensor.gt(Tensor)"/>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <inheritdoc cref="Tensor.ge(Tensor)"/>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    public partial class Tensor
    {
        /// <summary>
        /// Tests whether each element equals the other tensor's, or a number; the result is a Boolean tensor, a single False if the other
        /// tensor is null.
        /// </summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>Tests whether each element equals the other tensor's, or a number; the result is a Boolean tensor.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>Tests whether each element differs from the other tensor's, or from a number; the result is a Boolean tensor.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>Tests whether each element differs from the other tensor's, or from a number; the result is a Boolean tensor.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>Tests whether each element is less than the other tensor's, or than a number; the result is a Boolean tensor.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>Tests whether each element is less than the other tensor's, or than a number; the result is a Boolean tensor.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>
        /// Tests whether each element is less than or equal to the other tensor's, or to a number; the result is a Boolean tensor.
        /// </summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>
        /// Tests whether each element is less than or equal to the other tensor's, or to a number; the result is a Boolean tensor.
        /// </summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>
        /// Tests whether each element is greater than the other tensor's, or than a number; the result is a Boolean tensor.
        /// </summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>
        /// Tests whether each element is greater than the other tensor's, or than a number; the result is a Boolean tensor.
        /// </summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>
        /// Tests whether each element is greater than or equal to the other tensor's, or to a number; the result is a Boolean tensor.
        /// </summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>
        /// Tests whether each element is greater than or equal to the other tensor's, or to a number; the result is a Boolean tensor.
        /// </summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>
        /// Tests whether each element equals the other tensor's, or a number. NaN is not equal to anything. Shapes broadcast.
        /// </summary>
        public Tensor eq(Tensor target) => target is null ? torch.tensor(false) : Elementwise.Compare<EqualOp>(this, target);

        /// <inheritdoc cref="eq(Tensor)"/>
        public Tensor eq(Scalar target) =>
            target is null ? torch.tensor(false) : WithExactNumber(target, Elementwise.Compare<EqualOp>);

        /// <summary>Tests whether each element differs from the other tensor's, or from a number. Shapes broadcast.</summary>
        public Tensor ne(Tensor target) => Elementwise.Compare<NotEqualOp>(this, target);

        /// <inheritdoc cref="ne(Tensor)"/>
        public Tensor ne(Scalar target) => WithExactNumber(target, Elementwise.Compare<NotEqualOp>);

        /// <summary>Tests whether each element is less than the other tensor's, or than a number. Shapes broadcast.</summary>
        public Tensor lt(Tensor target) => Elementwise.Compare<LessOp>(this, target);

        /// <inheritdoc cref="lt(Tensor)"/>
        public Tensor lt(Scalar target) => WithExactNumber(target, Elementwise.Compare<LessOp>);

        /// <summary>Tests whether each element is less than or equal to the other tensor's, or to a number. Shapes broadcast.</summary>
        public Tensor le(Tensor target) => Elementwise.Compare<LessOrEqualOp>(this, target);

        /// <inheritdoc cref="le(Tensor)"/>
        public Tensor le(Scalar target) => WithExactNumber(target, Elementwise.Compare<LessOrEqualOp>);

        /// <summary>Tests whether each element is greater than the other tensor's, or than a number. Shapes broadcast.</summary>
        public Tensor gt(Tensor target) => Elementwise.Compare<GreaterOp>(this, target);

        /// <inheritdoc cref="gt(Tensor)"/>
        public Tensor gt(Scalar target) => WithExactNumber(target, Elementwise.Compare<GreaterOp>);

        /// <summary>Tests whether each element is greater than or equal to the other tensor's, or to a number. Shapes broadcast.</summary>
        public Tensor ge(Tensor target) => Elementwise.Compare<GreaterOrEqualOp>(this, target);

        /// <inheritdoc cref="ge(Tensor)"/>
        public Tensor ge(Scalar target) => WithExactNumber(target, Elementwise.Compare<GreaterOrEqualOp>);

        // A number that the tensor's type cannot represent is compared exactly: bytes.lt(300) is true everywhere.
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
