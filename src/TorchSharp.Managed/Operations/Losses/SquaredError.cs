using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes (x - y)², by default the mean over all elements.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                InternalScope.Compose(() => Reduce(Difference("mse_cpu", input, target).square(), reduction));
        }
    }
}
