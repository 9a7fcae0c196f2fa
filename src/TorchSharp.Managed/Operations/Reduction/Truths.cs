using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor all(Tensor input) => input.all();

    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    public static Tensor any(Tensor input) => input.any();

    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    public partial class Tensor
    {
        public Tensor all() => InternalScope.Compose(() => eq(0).sum().eq(0));

        public Tensor all(long dim, bool keepdim = false) => InternalScope.Compose(() => eq(0).sum(dim, keepdim).eq(0));

        public Tensor any() => InternalScope.Compose(() => ne(0).sum().ne(0));

        public Tensor any(long dim, bool keepdim = false) => InternalScope.Compose(() => ne(0).sum(dim, keepdim).ne(0));
    }
}
