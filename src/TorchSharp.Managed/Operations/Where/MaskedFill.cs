using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Returns a copy filled with a number wherever a mask is true; the mask broadcasts.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Shapes.Error($"masked_fill_ only supports boolean masks, but got mask with dtype {mask.dtype}");
            return InternalScope.Compose(() => torch.where(mask, value.ToTensorInRange(Impl.DType), this).contiguous());
        }

        /// <summary>Fills the tensor with a number wherever a mask is true; the mask broadcasts.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value)
        {
            Overlap.CheckPartial(this, mask);
            return InPlaceResult(() => masked_fill(mask, value));
        }
    }
}
