using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.softmax(long, ScalarType?)"/>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    public partial class Tensor
    {
        /// <summary>Computes eˣ / Σ eˣ along a dimension without overflow. The gradient is y · (g - Σ g · y).</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => SoftmaxOver(dim, dtype, log: false);

        /// <summary>Computes x - log Σ eˣ along a dimension without overflow. The gradient is g - softmax(x) · Σ g.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => SoftmaxOver(dim, dtype, log: true);

        private Tensor SoftmaxOver(long dim, ScalarType? dtype, bool log)
        {
            if (dtype is not null && dtype != Impl.DType)
                return InternalScope.Compose(() => to_type(dtype.Value).SoftmaxOver(dim, null, log));
            int count = Impl.Sizes.Length, d = Shapes.Dimension(dim, count);
            if (Impl.Count == 0)
                return DenseCopy();
            if (!is_floating_point())
            {
                throw Shapes.Error(
                    $"\"{(log ? "log_softmax" : "softmax")}_lastdim_kernel_impl\" not implemented for '{Impl.DType.NativeName()}'");
            }
            if (count > 0 && d != count - 1)
                return InternalScope.Compose(() => transpose(d, -1).SoftmaxOver(-1, null, log).transpose(d, -1).contiguous());
            int length = count == 0 ? 1 : (int)Impl.Sizes[^1];
            Tensor result = DeferredSoftmax.Continue(this, log) ?? SoftmaxNow(length, log);
            return log
                ? result.Record(
                    "LogSoftmaxBackward", [this], [result],
                    static (g, s) => GradMode.Enabled ? g.sub(s[0].exp().mul(g.sum(-1, keepdim: true))) : GradientOf(g, s[0], log: true))
                : result.Record(
                    "SoftmaxBackward", [this], [result],
                    static (g, s) =>
                        GradMode.Enabled ? s[0].mul(g.sub(g.mul(s[0]).sum(-1, keepdim: true))) : GradientOf(g, s[0], log: false));
        }

        private Tensor SoftmaxNow(int length, bool log)
        {
            Tensor result = Empty(Impl.Sizes, Impl.DType);
            if (Impl.Count > 0 && Impl.DType == ScalarType.Float32)
                SoftmaxLines<float>(this, result, length, log);
            else if (Impl.Count > 0)
                SoftmaxLines<double>(this, result, length, log);
            return result;
        }

        private static Tensor GradientOf(Tensor gradient, Tensor result, bool log)
        {
            Tensor target = Empty(result.Impl.Sizes, result.Impl.DType);
            if (target.Impl.Count > 0 && target.Impl.DType == ScalarType.Float32)
                GradientLines<float>(gradient, result, target, log);
            else if (target.Impl.Count > 0)
                GradientLines<double>(gradient, result, target, log);
            return target;
        }

        private static unsafe void GradientLines<T>(Tensor gradient, Tensor result, Tensor target, bool log)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            using var g = new Operand<T>(gradient);
            using var y = new Operand<T>(result);
            int length = result.Impl.Sizes.Length == 0 ? 1 : (int)result.Impl.Sizes[^1];
            if (log)
                Softmax.LogGradient(g.Pointer, y.Pointer, (T*)target.Impl.Pointer, y.Length / length, length);
            else
                Softmax.PlainGradient(g.Pointer, y.Pointer, (T*)target.Impl.Pointer, y.Length / length, length);
        }

        private static unsafe void SoftmaxLines<T>(Tensor source, Tensor target, int length, bool log)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            using var x = new Operand<T>(source);
            if (log)
                Softmax.Log(x.Pointer, (T*)target.Impl.Pointer, x.Length / length, length);
            else
                Softmax.Plain(x.Pointer, (T*)target.Impl.Pointer, x.Length / length, length);
        }
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <inheritdoc cref="Tensor.softmax(long, ScalarType?)"/>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

            /// <inheritdoc cref="Tensor.log_softmax(long, ScalarType?)"/>
            public static Tensor log_softmax(Tensor x, long dim) => x.log_softmax(dim);
        }
    }
}
