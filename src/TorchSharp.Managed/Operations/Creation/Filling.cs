using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Fills the tensor with a number.</summary>
        public Tensor fill_(Scalar value)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this);
            Casting.CopyInto(value.ToTensorInRange(Impl.DType), this);
            return this.RecordInPlace("FillBackward", [this], static (g, _) => torch.zeros_like(g));
        }

        /// <summary>Fills the tensor with zeros.</summary>
        public Tensor zero_() => fill_(0);
    }
}
