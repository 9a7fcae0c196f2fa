// As the original, which has no annotations here.
#nullable disable
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What a custom function keeps from its <c>forward</c> for its <c>backward</c>.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> _data = [];
            private List<Tensor> _dirty = [];
            private List<Tensor> _nonDifferentiable = [];

            /// <param name="node">The call's place in the graph; null where nothing is recorded.</param>
            internal AutogradContext(FunctionNode node) => Node = node;

            /// <summary>
            /// Whether a gradient that nothing sent arrives as zeros; true by default. If not, it is a tensor whose
            /// <see cref="Tensor.IsInvalid"/> is true.
            /// </summary>
            public bool MaterializeGrads { get; private set; } = true;

            internal FunctionNode Node { get; }

            internal IReadOnlyList<Tensor> Dirty => _dirty;

            internal IReadOnlyList<Tensor> NonDifferentiable => _nonDifferentiable;

            /// <summary>What <c>forward</c> asked to keep.</summary>
            internal List<Tensor> ToSave { get; private set; } = [];

            /// <summary>
            /// Keeps inputs, outputs or other tensors for <c>backward</c>; entries may be null. To be called once, in <c>forward</c>. A
            /// tensor that is changed in place before <c>backward</c> asks for it is an error there.
            /// </summary>
            public void save_for_backward(List<Tensor> tensors) => ToSave = [.. tensors];

            /// <summary>Keeps anything but a tensor for <c>backward</c>; tensors belong into <see cref="save_for_backward"/>.</summary>
            public void save_data(string key, object value)
            {
                if (value is Tensor)
                {
                    Console.WriteLine(
                        $"save_data(\"{key}\"): a tensor kept here is not watched and not differentiated; keep it by save_for_backward.");
                }
                _data[key] = value;
            }

            /// <summary>Says which inputs <c>forward</c> has changed in place. All of them have to be among its outputs.</summary>
            public void mark_dirty(List<Tensor> tensors) => _dirty = [.. tensors];

            /// <summary>Says which outputs have no gradient.</summary>
            public void mark_non_differentiable(List<Tensor> tensors) => _nonDifferentiable = [.. tensors];

            /// <summary>Sets <see cref="MaterializeGrads"/>.</summary>
            public void set_materialize_grads(bool value) => MaterializeGrads = value;

            /// <summary>The tensors that were saved, in order; null where null was saved.</summary>
            /// <exception cref="System.Runtime.InteropServices.ExternalException">One was changed in place, or the graph has been
            /// freed.</exception>
            public List<Tensor> get_saved_variables() => Node?.SavedVariables() ?? [];

            /// <summary>What <see cref="save_data"/> kept; null if nothing.</summary>
            public object get_data(string key) => _data.GetValueOrDefault(key);

            /// <summary>Gives back the saved tensors.</summary>
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
