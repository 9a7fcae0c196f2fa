using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Moves the values of a newly computed tensor, and its history, into this one.</summary>
        internal Tensor InPlaceOf(Tensor result)
        {
            Recording.CheckInPlace(this, result);
            Overlap.CheckInternal(this);
            if (!result.Impl.Sizes.AsSpan().SequenceEqual(Impl.Sizes))
            {
                throw Shapes.Error(
                    $"output with shape {Shapes.Text(Impl.Sizes)} doesn't match the broadcast shape {Shapes.Text(result.Impl.Sizes)}");
            }
            if (!Promotion.Fits(result.Impl.DType, Impl.DType))
            {
                throw Shapes.Error(
                    $"result type {result.Impl.DType.NativeName()} can't be cast to the desired output type {Impl.DType.NativeName()}");
            }
            if (Impl.IsPendingAlone && result.Impl.DType == Impl.DType)
            {
                // Nobody sees the values that this would have had, so they need not be computed.
                ReplaceImpl(result.Impl.AddReference());
                return this;
            }

            Casting.CopyInto(result, this);
            Impl.Version.Value++;
            if (GradMode.Enabled && result.Impl.GradFn is not null)
                Recording.SetHistory(Impl, result.Impl.GradFn.AddReference());
            return this;
        }

        private Tensor InPlaceResult(Func<Tensor> compute)
        {
            using InternalScope scope = InternalScope.Enter();
            return InPlaceOf(compute());
        }

        /// <summary>
        /// Like <see cref="InPlaceResult"/>, for an operation that saves its input: a copy is saved of a tensor that is about to change.
        /// </summary>
        internal Tensor InPlaceSaving(Func<Tensor, Tensor> compute, params ReadOnlySpan<Tensor?> others)
        {
            using InternalScope scope = InternalScope.Enter();
            Recording.CheckInPlace(this, others);
            Overlap.CheckPartial(this, others);
            return InPlaceOf(compute(Recording.Needed(this) || Recording.Needed(others) ? clone() : this));
        }
    }
}
