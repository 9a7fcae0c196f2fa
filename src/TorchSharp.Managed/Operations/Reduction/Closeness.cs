using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.equal(Tensor)"/>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);

    /// <inheritdoc cref="Tensor.isclose(Tensor, double, double, bool)"/>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    /// <inheritdoc cref="Tensor.allclose(Tensor, double, double, bool)"/>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    public partial class Tensor
    {
        /// <summary>Returns whether all elements are close to the other tensor's, that is, within atol + rtol · |other|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false)
        {
            using Tensor close = isclose(target, rtol, atol, equal_nan);
            using Tensor every = close.all();
            return every.ToBoolean();
        }

        /// <summary>Computes |this - other| ≤ atol + rtol · |other| element-wise.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false)
        {
            if (dtype != other.dtype)
                throw Shapes.Error($"{Impl.DType.NativeName()} did not match {other.Impl.DType.NativeName()}");
            if (!(rtol >= 0 && atol >= 0))
                throw Shapes.Error($"{(rtol >= 0 ? "atol" : "rtol")} must be greater than or equal to zero");
            return InternalScope.Compose(() =>
            {
                using var mode = new GradMode(false);
                Tensor x = to_type(ScalarType.Float64), y = other.to_type(ScalarType.Float64);
                Tensor close = x.eq(y).logical_or(x.sub(y).abs().le(y.abs().mul(rtol).add(atol)).logical_and(y.isfinite()));
                return nanEqual ? close.logical_or(x.isnan().logical_and(y.isnan())) : close;
            });
        }

        /// <summary>
        /// Compares element-wise, like <see cref="eq(Tensor)"/>. This is TorchSharp's meaning; PyTorch's is that of
        /// <see cref="Equals(Tensor)"/>.
        /// </summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Returns whether the other tensor has the same shape, type and values.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && SameValues(other);

        /// <inheritdoc cref="Equals(object)"/>
        public bool Equals(Tensor target) => target is not null && SameValues(target);

        /// <inheritdoc/>
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
    }
}
