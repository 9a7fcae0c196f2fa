using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.add(Tensor)"/>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);

    /// <inheritdoc cref="Tensor.add(Tensor)"/>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);

    /// <inheritdoc cref="Tensor.add(Tensor)"/>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);

    /// <inheritdoc cref="Tensor.add(Tensor)"/>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);

    public partial class Tensor
    {
        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Tensor left, int right) => left.add(right);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Tensor left, long right) => left.add(right);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Tensor left, float right) => left.add(right);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(Tensor left, double right) => left.add(right);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(int left, Tensor right) => right.add(left);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(long left, Tensor right) => right.add(left);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(float left, Tensor right) => right.add(left);

        /// <summary>Computes x + y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator +(double left, Tensor right) => right.add(left);

        /// <summary>
        /// Adds another tensor or a number. Shapes broadcast, and types are promoted. With <c>alpha</c>, computes x + alpha · y.
        /// </summary>
        public Tensor add(Tensor target) => Accumulation.Add(this, target);

        /// <inheritdoc cref="add(Tensor)"/>
        public Tensor add(Scalar scalar) => WithNumber(scalar, static (t, n) => t.add(n));

        /// <inheritdoc cref="add(Tensor)"/>
        public Tensor add(Tensor target, Scalar alpha) =>
            InternalScope.Compose(() => add(target.Times(alpha, Promotion.Result(this, target))));

        /// <inheritdoc cref="add(Tensor)"/>
        public Tensor add(Scalar scalar, Scalar alpha)
        {
            CheckFactor(alpha, Promotion.Result(this, scalar));
            return add(Scaled(scalar, alpha));
        }

        /// <summary>Applies <c>add</c> in place.</summary>
        public Tensor add_(Tensor target) => InPlace<AddOp>("AddBackward", target, static (g, _) => g, static (g, _) => g);

        /// <inheritdoc cref="add_(Tensor)"/>
        public Tensor add_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.add_(n));

        /// <inheritdoc cref="add_(Tensor)"/>
        public Tensor add_(Scalar scalar, Scalar alpha)
        {
            CheckFactor(alpha, Promotion.Result(this, scalar));
            return add_(Scaled(scalar, alpha));
        }

        /// <inheritdoc cref="add_(Tensor)"/>
        public Tensor add_(Tensor target, Scalar alpha)
        {
            Overlap.CheckPartial(this, target);
            using InternalScope scope = InternalScope.Enter();
            return add_(target.Times(alpha, Promotion.Result(this, target)));
        }

        /// <summary>The product with a factor, as a summand of a result of the given type; the factor has no say in that type.</summary>
        private Tensor Times(Scalar factor, ScalarType type)
        {
            CheckFactor(factor, type);
            return type == ScalarType.Bool ? logical_and(factor.ToTensor(ScalarType.Bool)) : to_type(type).mul(factor);
        }

        private static void CheckFactor(Scalar factor, ScalarType type)
        {
            if (factor.Type.IsFloat() && !type.IsFloat())
                throw Shapes.Error("For integral input tensors, argument alpha must not be a floating point number.");
        }

        private static Scalar Scaled(Scalar scalar, Scalar alpha) =>
            scalar.Type.IsFloat() || alpha.Type.IsFloat()
                ? scalar.ToDouble() * alpha.ToDouble()
                : (Scalar)(scalar.ToInt64() * alpha.ToInt64());
    }
}
