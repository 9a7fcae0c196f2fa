using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Selects x where the condition is true, and y elsewhere; all three broadcast.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y)
    {
        if (condition.dtype != ScalarType.Bool)
            throw new ArgumentException("The condition to 'where' must be a boolean tensor.", nameof(condition));
        return InternalScope.Compose(() =>
        {
            ScalarType dtype = Promotion.Result(x, y);
            long[] shape = Shapes.Broadcast(Shapes.Broadcast(x.Impl.Sizes, y.Impl.Sizes), condition.Impl.Sizes);
            Tensor result = WhereKernel.Select(
                condition.expand(shape, false), x.to_type(dtype).expand(shape, false), y.to_type(dtype).expand(shape, false));
            return result.Record("WhereBackward", [x, y], [condition],
                static (g, s) => where(s[0], g, zeros_like(g)), static (g, s) => where(s[0], zeros_like(g), g));
        });
    }

    public partial class Tensor
    {
        /// <summary>Selects this tensor's elements where the condition is true, and the other's elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => torch.where(condition, this, y);
    }
}
