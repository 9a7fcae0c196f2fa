using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private Tensor InPlace<TOp>(string name, Tensor other, Gradient first, Gradient second)
            where TOp : IBinaryOp
        {
            Recording.CheckInPlace(this, other);
            Overlap.CheckInternal(this);
            Overlap.CheckPartial(this, other);
            Elementwise.BinaryInPlace<TOp>(this, other);
            return this.RecordInPlace(name, [this, other], first, second);
        }

        private Tensor WithNumber(Scalar number, Func<Tensor, Tensor, Tensor> operation)
        {
            using InternalScope scope = InternalScope.Enter();
            return scope.Publish(operation(this, number.ToTensor(Promotion.Result(this, number))));
        }

        private Tensor InPlaceWithNumber(Scalar number, Func<Tensor, Tensor, Tensor> operation)
        {
            using InternalScope scope = InternalScope.Enter();
            return operation(this, number.ToTensor(Promotion.Result(this, number)));
        }

        private static Tensor FromLeft(Scalar left, Tensor right, Func<Tensor, Tensor, Tensor> operation)
        {
            using InternalScope scope = InternalScope.Enter();
            return scope.Publish(operation(left.ToTensor(Promotion.Result(right, left)), right));
        }
    }
}
