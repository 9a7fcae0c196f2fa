using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.all()"/>
    public static Tensor all(Tensor input) => input.all();

    /// <inheritdoc cref="Tensor.all()"/>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    /// <inheritdoc cref="Tensor.any()"/>
    public static Tensor any(Tensor input) => input.any();

    /// <inheritdoc cref="Tensor.any()"/>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);

    public partial class Tensor
    {
        /// <summary>
        /// Returns whether all elements are nonzero, in the whole tensor or along a dimension: a Boolean, of bytes a byte.
        /// </summary>
        public Tensor all() => Truth(() => eq(0).sum().eq(0));

        /// <inheritdoc cref="all()"/>
        public Tensor all(long dim, bool keepdim = false) => Truth(() => eq(0).sum(dim, keepdim).eq(0));

        /// <summary>
        /// Returns whether any element is nonzero, in the whole tensor or along a dimension: a Boolean, of bytes a byte.
        /// </summary>
        public Tensor any() => Truth(() => ne(0).sum().ne(0));

        /// <inheritdoc cref="any()"/>
        public Tensor any(long dim, bool keepdim = false) => Truth(() => ne(0).sum(dim, keepdim).ne(0));

        private Tensor Truth(Func<Tensor> compute) =>
            InternalScope.Compose(() => Impl.DType == ScalarType.Byte ? compute().to_type(ScalarType.Byte) : compute());
    }
}
