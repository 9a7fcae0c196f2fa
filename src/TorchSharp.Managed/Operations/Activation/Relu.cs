using System.Numerics;
using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// Computes max(x, 0) element-wise. The derivative is 1 where x > 0, and 0 elsewhere. (Nair, Hinton: Rectified linear units improve
        /// restricted Boltzmann machines, 2010.)
        /// </summary>
        public Tensor relu()
        {
            if (ScaledRecord() is { } scaled)
                return scaled;
            Tensor result = RectifiedRecord() ?? Arithmetic(new ReluVisitor());
            return result.Record("ReluBackward", [this], [result], static (g, s) => MaskPositive(s[0], g));
        }

        /// <summary>Applies <c>relu</c> in place.</summary>
        public Tensor relu_() => InPlaceResult(relu);

        /// <summary>The ReLU of a normalization, whose gradient need not be written out for that of the normalization.</summary>
        private Tensor? ScaledRecord()
        {
            if (!Recording.Needed(this))
                return null;
            using InternalScope scope = InternalScope.Enter();
            Tensor? result;
            Tensor scale, shift;
            using (var held = new HeldRecord<IScaled>(this))
            {
                result = held.Record?.Rectified();
                if (result is null)
                    return null;
                (scale, shift) = held.Record!.Coefficients;
            }

            return scope.Publish(result.Record("ReluBackward", [this], [result, scale, shift], static (g, s) =>
                (GradMode.Enabled ? null : MaskRecord(s[0], g) ?? RectifiedGradient.Create(g, s[0], s[1], s[2])) ?? MaskPositive(s[0], g)));
        }

        private Tensor? RectifiedRecord()
        {
            using var held = new HeldRecord<IRectifiable>(this);
            return held.Record?.Rectified();
        }

        /// <summary>Keeps the gradient where the output of a rectifier is positive, and sets it to 0 elsewhere.</summary>
        private static Tensor MaskPositive(Tensor output, Tensor gradient) =>
            (GradMode.Enabled ? null : MaskRecord(output, gradient)) ?? Elementwise.Binary<PositiveMaskOp>(output, gradient).Record(
                "ReluBackwardBackward", [output, gradient], [output], static (g, _) => torch.zeros_like(g),
                static (g, s) => MaskPositive(s[0], g));

        private static Tensor? MaskRecord(Tensor output, Tensor gradient)
        {
            using var held = new HeldRecord<IMaskable>(gradient);
            return held.Record?.Masked(output);
        }

        private readonly struct ReluVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, ISignedNumber<T>, INumber<T> => TensorPrimitives.Max(x, T.Zero, y);
        }
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.relu()"/>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? x.relu_().alias() : x.relu();

            /// <summary>Computes min(max(x, 0), 6) element-wise.</summary>
            public static Tensor relu6(Tensor x, bool inplace = false)
            {
                x.RefuseBoolean("hardtanh");
                return Activate(x, inplace, static t => torch.where(t.gt(0).logical_and(t.lt(6)), t, t.detach().clamp(0, 6)));
            }
        }
    }
}
