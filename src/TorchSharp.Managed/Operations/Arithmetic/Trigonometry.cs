using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor cos(Tensor input) => input.cos();

    public static Tensor sin(Tensor input) => input.sin();

    public static Tensor tanh(Tensor input) => input.tanh();

    public partial class Tensor
    {
        public Tensor sin() => Unary("SinBackward", TensorPrimitives.Sin, TensorPrimitives.Sin, false, static (g, s) => g.mul(s[0].cos()));

        public Tensor cos() => Unary("CosBackward", TensorPrimitives.Cos, TensorPrimitives.Cos, false, static (g, s) => g.mul(s[0].sin()).neg());

        public Tensor tanh() => Unary("TanhBackward", TensorPrimitives.Tanh, TensorPrimitives.Tanh, true, static (g, s) => g.mul(1 - s[1].square()));

        public Tensor tanh_() => InPlaceResult(tanh);

        public Tensor sin_() => InPlaceSaving(static t => t.sin());

        public Tensor cos_() => InPlaceSaving(static t => t.cos());
    }
}
