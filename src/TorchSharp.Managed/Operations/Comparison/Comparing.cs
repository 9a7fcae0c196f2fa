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
        /// <summary>Whether each element equals the other tensor's, or a number; a tensor of truth values.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>Whether each element equals the other tensor's, or a number; a tensor of truth values.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>Whether each element differs from the other tensor's, or from a number; a tensor of truth values.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>Whether each element differs from the other tensor's, or from a number; a tensor of truth values.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>Whether each element is less than the other tensor's, or than a number; a tensor of truth values.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>Whether each element is less than the other tensor's, or than a number; a tensor of truth values.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>Whether each element is at most the other tensor's, or a number; a tensor of truth values.</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>Whether each element is at most the other tensor's, or a number; a tensor of truth values.</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>Whether each element is greater than the other tensor's, or than a number; a tensor of truth values.</summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>Whether each element is greater than the other tensor's, or than a number; a tensor of truth values.</summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>Whether each element is at least the other tensor's, or a number; a tensor of truth values.</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>Whether each element is at least the other tensor's, or a number; a tensor of truth values.</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>Whether each element equals the other tensor's, or a number; a NaN equals nothing. Shapes broadcast.</summary>
        public Tensor eq(Tensor target) => Elementwise.Compare<EqualOp>(this, target);

        /// <inheritdoc cref="eq(Tensor)"/>
        public Tensor eq(Scalar target) => WithExactNumber(target, Elementwise.Compare<EqualOp>);

        /// <summary>Whether each element differs from the other tensor's, or from a number. Shapes broadcast.</summary>
        public Tensor ne(Tensor target) => Elementwise.Compare<NotEqualOp>(this, target);

        /// <inheritdoc cref="ne(Tensor)"/>
        public Tensor ne(Scalar target) => WithExactNumber(target, Elementwise.Compare<NotEqualOp>);

        /// <summary>Whether each element is less than the other tensor's, or than a number. Shapes broadcast.</summary>
        public Tensor lt(Tensor target) => Elementwise.Compare<LessOp>(this, target);

        /// <inheritdoc cref="lt(Tensor)"/>
        public Tensor lt(Scalar target) => WithExactNumber(target, Elementwise.Compare<LessOp>);

        /// <summary>Whether each element is at most the other tensor's, or a number. Shapes broadcast.</summary>
        public Tensor le(Tensor target) => Elementwise.Compare<LessOrEqualOp>(this, target);

        /// <inheritdoc cref="le(Tensor)"/>
        public Tensor le(Scalar target) => WithExactNumber(target, Elementwise.Compare<LessOrEqualOp>);

        /// <summary>Whether each element is greater than the other tensor's, or than a number. Shapes broadcast.</summary>
        public Tensor gt(Tensor target) => Elementwise.Compare<GreaterOp>(this, target);

        /// <inheritdoc cref="gt(Tensor)"/>
        public Tensor gt(Scalar target) => WithExactNumber(target, Elementwise.Compare<GreaterOp>);

        /// <summary>Whether each element is at least the other tensor's, or a number. Shapes broadcast.</summary>
        public Tensor ge(Tensor target) => Elementwise.Compare<GreaterOrEqualOp>(this, target);

        /// <inheritdoc cref="ge(Tensor)"/>
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
