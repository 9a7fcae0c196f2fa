// Like the original, which has no nullable annotations here.
#nullable disable
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>The context in which a custom function keeps values from <c>forward</c> for <c>backward</c>.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> _data = [];
            private List<Tensor> _dirty = [];
            private List<Tensor> _nonDifferentiable = [];

            /// <param name="node">The call's node in the graph; null if nothing is recorded.</param>
            internal AutogradContext(FunctionNode node) => Node = node;

            /// <summary>
            /// Whether a missing gradient is passed as zeros; true by default. If false, it is passed as a tensor whose
            /// <see cref="Tensor.IsInvalid"/> is true.
            /// </summary>
            public bool MaterializeGrads { get; private set; } = true;

            internal FunctionNode Node { get; }

            internal IReadOnlyList<Tensor> Dirty => _dirty;

            internal IReadOnlyList<Tensor> NonDifferentiable => _nonDifferentiable;

            /// <summary>The tensors that <c>forward</c> asked to keep.</summary>
            internal List<Tensor> ToSave { get; private set; } = [];

            /// <summary>
            /// Saves inputs, outputs or other tensors for <c>backward</c>; entries may be null. Must be called only once, in
            /// <c>forward</c>. If a tensor is changed in place before <c>backward</c> requests it, an error occurs there.
            /// </summary>
            public void save_for_backward(List<Tensor> tensors) => ToSave = [.. tensors];

            /// <summary>
            /// Saves anything other than a tensor for <c>backward</c>; tensors belong in <see cref="save_for_backward"/>.
            /// </summary>
            public void save_data(string key, object value)
            {
                if (value is Tensor)
                {
                    Console.WriteLine(
                        $"save_data(\"{key}\"): a tensor kept here is not watched and not differentiated; keep it by save_for_backward.");
                }
                _data[key] = value;
            }

            /// <summary>Marks the inputs that <c>forward</c> has changed in place. All of them must be among its outputs.</summary>
            public void mark_dirty(List<Tensor> tensors) => _dirty = [.. tensors];

            /// <summary>Marks the outputs that are not differentiable.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => _nonDifferentiable = [.. tensors];

            /// <summary>Sets <see cref="MaterializeGrads"/>.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>Returns the saved tensors, in order; null where null was saved.</summary>
            /// <exception cref="System.Runtime.InteropServices.ExternalException">A saved tensor was changed in place, or the graph has
            /// been freed.</exception>
            public List<Tensor> get_saved_variables() => Node?.SavedVariables() ?? [];

            /// <summary>Returns the value saved by <see cref="save_data"/>; null if there is none.</summary>
            public object get_data(string key) => _data.GetValueOrDefault(key);

            /// <summary>Releases the saved tensors.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <inheritdoc cref="Dispose()"/>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                    Node?.FreeSaved();
            }
        }
    }
}
