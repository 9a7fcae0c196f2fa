using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor fill_(Scalar value)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this);
            Casting.CopyInto(value.ToTensor(Impl.DType), this);
            return this.RecordInPlace("FillBackward", [this], static (g, _) => torch.zeros_like(g));
        }

        public Tensor zero_() => fill_(0);
    }
}
