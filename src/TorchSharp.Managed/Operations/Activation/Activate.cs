using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static Tensor Activate(Tensor x, bool inplace, Func<Tensor, Tensor> function) =>
                inplace ? x.InPlaceSaving(function).alias() : InternalScope.Compose(() => function(x));
        }
    }
}
