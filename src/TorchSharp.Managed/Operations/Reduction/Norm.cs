using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.norm(float)"/>
    public static Tensor norm(Tensor input, float p = 2) => input.norm(p);

    /// <inheritdoc cref="Tensor.norm(int, bool, float)"/>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2) => input.norm(dimension, keepdim, p);

    public partial class Tensor
    {
        /// <summary>Computes the p-norm of all elements.</summary>
        public Tensor norm(float p = 2) => InternalScope.Compose(() => flatten().norm(0, false, p));

        /// <summary>Computes the p-norm along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2)
        {
            if (!is_floating_point())
            {
                throw Shapes.Error(
                    $"linalg.vector_norm: Expected a floating point or complex tensor as input. Got {Impl.DType.NativeName()}");
            }
            if (p < 0 && Impl.Sizes.Length > 0 && size(dim) == 0)
            {
                throw Shapes.Error(
                    $"linalg.vector_norm cannot compute the {p} norm on the dimension {dim}, because this dimension is empty and the "
                        + "operation does not have an identity");
            }
            return InternalScope.Compose(() => p switch
            {
                // A number of elements has no slope; no gradient comes through it.
                0 => ne(0).sum(dim, keepdim).to_type(Impl.DType).Record("NormBackward", [this], [], static (_, _) => null),
                1 => abs().sum(dim, keepdim),
                2 => EuclideanNorm(dim, keepdim),
                float.PositiveInfinity => abs().amax([dim], keepdim),
                float.NegativeInfinity => abs().amin([dim], keepdim),
                // The power and its root would be rounded.
                _ when Impl.Sizes.Length > 0 && size(dim) == 1 => keepdim ? abs() : abs().squeeze(dim),
                _ => Root(Powers(p).sum(dim, keepdim), p),
            });
        }

        /// <summary>Computes |x|ᵖ; below p = 1 its slope at 0 is infinite, and taken to be 0.</summary>
        private Tensor Powers(float p) => p >= 1
            ? abs().pow(p)
            : detach().abs().pow(p).Record("PowBackward", [this], [this], (g, s) => g.mul(
                s[0].sign().mul(s[0].abs().pow(p - 1)).mul(p).masked_fill(s[0].eq(0), 0)));

        /// <summary>Computes x^(1 / p); its slope at 0 is infinite above p = 1, and taken to be 0.</summary>
        private static Tensor Root(Tensor x, float p) =>
            p < 0 ? x.pow(1.0 / p) : x.masked_fill(x.eq(0), 1).pow(1.0 / p).masked_fill(x.eq(0), 0);

        /// <summary>Computes the Euclidean norm; the gradient of √Σx² at 0 is taken to be 0.</summary>
        private Tensor EuclideanNorm(int dim, bool keepdim)
        {
            Tensor kept = Length(detach());
            Tensor result = keepdim || Impl.Sizes.Length == 0 ? kept.ViewWhole() : kept.squeeze(dim);
            return result.detach().Record("NormBackward", [this], [this], (g, s) =>
            {
                Tensor norm = Length(GradMode.Enabled ? s[0] : s[0].detach());
                Tensor unit = s[0].div(norm).masked_fill(norm.eq(0), 0);
                return unit.mul(g.reshape(norm.Impl.Sizes));
            });

            // The square of a single value could overflow.
            Tensor Length(Tensor x) =>
                x.Impl.Sizes.Length > 0 && x.size(dim) == 1 ? x.abs().contiguous() : x.square().sum(dim, keepdim: true).sqrt();
        }
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes x / max(‖x‖ₚ, ε) along a dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12) =>
                InternalScope.Compose(() => input.div(input.norm((int)dim, keepdim: true, (float)p).clamp(min: eps)));
        }
    }
}
