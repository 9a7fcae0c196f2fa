using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.lerp(Tensor, Tensor)"/>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <inheritdoc cref="Tensor.addcmul(Tensor, Tensor, Scalar)"/>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);

    /// <inheritdoc cref="Tensor.addcdiv(Tensor, Tensor, Scalar)"/>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);

    public partial class Tensor
    {
        /// <summary>Computes this + value · tensor1 · tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => InternalScope.Compose(() =>
            detach().add(Product(tensor1.detach(), tensor2.detach(), value)).Record(
                "AddcmulBackward", [this, tensor1, tensor2], [tensor1, tensor2], static (g, _) => g,
                (g, s) => g.mul(s[1].mul(value)), (g, s) => g.mul(s[0].mul(value))));

        /// <summary>Applies <c>addcmul</c> in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlaceSaving(t => t.addcmul(tensor1, tensor2, value), tensor1, tensor2);

        /// <summary>Computes this + value · tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            RequireFractions(tensor1, tensor2);
            return InternalScope.Compose(() =>
            {
                ScalarType type = Promotion.Result(this, tensor1, tensor2);
                Tensor ratio = tensor1.detach().to_type(type).div(tensor2.detach().to_type(type));
                return detach().to_type(type).add(ratio.mul(value)).Record(
                    "AddcdivBackward", [this, tensor1, tensor2], [tensor1, tensor2], static (g, _) => g,
                    (g, s) => g.mul(s[1].reciprocal().mul(value)),
                    (g, s) => g.neg().mul(s[0].mul(value).div(s[1].square())));
            });
        }

        /// <inheritdoc cref="addcdiv(Tensor, Tensor, Scalar)"/>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => addcdiv(tensor1, tensor2, 1);

        /// <inheritdoc cref="addcdiv_(Tensor, Tensor)"/>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            RequireFractions(tensor1, tensor2);
            return InPlaceSaving(t => t.addcdiv(tensor1, tensor2, value), tensor1, tensor2);
        }

        /// <summary>Applies <c>addcdiv</c> in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => addcdiv_(tensor1, tensor2, 1);

        /// <summary>Computes this + weight · (end - this).</summary>
        public Tensor lerp(Tensor end, Tensor weight)
        {
            foreach (var (name, other) in new[] { (nameof(end), end), (nameof(weight), weight) })
            {
                // A single weight takes the type of the others.
                if (other.Impl.DType != Impl.DType && (name == nameof(end) || weight.Impl.Sizes.Length > 0))
                {
                    throw Shapes.Error(
                        $"expected dtype {Impl.DType.NativeName()} for `{name}` but got dtype {other.Impl.DType.NativeName()}");
                }
            }
            ScalarType type = Promotion.Result(this, weight);
            if (!type.IsFloat())
                throw Shapes.Error($"\"lerp_kernel_tensor\" not implemented for '{type.NativeName()}'");
            return InternalScope.Compose(() =>
            {
                Tensor x = detach().to_type(type), y = end.detach().to_type(type), w = weight.detach().to_type(type), distance = y.sub(x);
                // From the nearer end, where less is rounded.
                Tensor result = torch.where(w.abs().lt(0.5), x.add(distance.mul(w)), y.sub(distance.mul(w.neg().add(1))));
                return result.Record(
                    "LerpBackward", [this, end, weight], [this, end, weight], static (g, s) => g.mul(s[2].neg().add(1)),
                    static (g, s) => g.mul(s[2]), static (g, s) => g.mul(s[1].sub(s[0])));
            });
        }

        /// <summary>Applies <c>lerp</c> in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => InPlaceSaving(t => t.lerp(end, weight), end, weight);

        /// <summary>What <c>addcmul</c> adds; of whole numbers, the factor is whole too.</summary>
        private Tensor Product(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            ScalarType type = Promotion.Result(this, tensor1, tensor2);
            Tensor product = tensor1.to_type(type).mul(tensor2.to_type(type));
            if (type == ScalarType.Bool)
                throw Shapes.Error("\"addcmul_cpu_out\" not implemented for 'Bool'");
            return type.IsFloat() ? product.mul(value) : product.mul(value.ToTensorInRange(type));
        }

        private static void RequireFractions(Tensor tensor1, Tensor tensor2)
        {
            if (!tensor1.is_floating_point() && !tensor2.is_floating_point())
                throw Shapes.Error("Integer division with addcdiv is not supported: convert one of the tensors to a floating point type.");
        }
    }
}
