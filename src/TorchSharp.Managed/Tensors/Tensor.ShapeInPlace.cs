using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor squeeze_(long? dim = null) => Reshaped(t => t.squeeze(dim));

        public Tensor unsqueeze_(long dim) => Reshaped(t => t.unsqueeze(dim));

        public Tensor transpose_(long dim0, long dim1) => Reshaped(t => t.transpose(dim0, dim1));

        /// <summary>This wrapper stands for a view of what it stood for.</summary>
        private Tensor Reshaped(Func<Tensor, Tensor> change)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this);
            ReplaceImpl(change(this).Impl.AddReference());
            return this;
        }
    }
}
