using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Returns a tensor over the same memory; the gradient function receives the input's shape.</summary>
        internal Tensor View(long[] sizes, long[] strides, long offset, Func<Tensor, long[], Tensor> gradient)
        {
            TensorImpl impl = Impl.View(sizes, strides, Impl.Offset + offset);
            impl.SetRoot(Impl);
            var result = new Tensor(impl);
            return Recording.Needed(this) ? RecordView(result, Impl.Sizes, gradient) : result;
        }

        // Kept separate so that an unrecorded view does not allocate a closure.
        private Tensor RecordView(Tensor result, long[] original, Func<Tensor, long[], Tensor> gradient) =>
            result.Record("ViewBackward", [this], [], (g, _) => gradient(g, original));
    }
}
