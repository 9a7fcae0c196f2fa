#nullable disable annotations

using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimizers and learning rate schedulers.</summary>
    public static partial class optim
    {
        /// <summary>The base class of optimizers, which update parameters by their gradients.</summary>
        /// <remarks>
        /// A program may derive its own optimizer: it overrides <see cref="step"/> and calls <see cref="add_param_group"/> for its groups.
        /// </remarks>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The groups, in the order in which they were added.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>Creates an optimizer that is written in C#.</summary>
            /// <param name="handle">The handle of an optimizer in native code; there are none here, so it must be zero.</param>
            protected Optimizer(IntPtr handle)
            {
                if (handle != IntPtr.Zero)
                {
                    throw new ArgumentException(
                        "The handle has to be IntPtr.Zero: there are no optimizers in native code here.", nameof(handle));
                }
            }

            /// <summary>The parameter groups, whose learning rate a scheduler sets.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Returns all parameters.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Fills the gradients with zeros; gradients that are null stay null.</summary>
            public virtual void zero_grad()
            {
                foreach (Parameter parameter in parameters())
                    parameter.Impl.Grad?.Zero();
            }

            /// <summary>Performs an optimization step on the parameters that have a gradient.</summary>
            /// <param name="closure">Recomputes the loss; null to use the current gradients.</param>
            /// <returns>The result of the closure.</returns>
            public virtual Tensor step(Func<Tensor> closure = null) =>
                throw new NotSupportedException($"{GetType().Name} does not say how it changes its parameters: override step().");

            /// <summary>Adds a group of parameters; none of them may be in another group.</summary>
            public virtual void add_param_group(ParamGroup param_group)
            {
                ArgumentNullException.ThrowIfNull(param_group);
                var known = new HashSet<Parameter>(parameters(), ReferenceEqualityComparer.Instance);
                param_group.Parameters = param_group.Parameters.ToArray();
                if (param_group.Parameters.Any(known.Contains))
                    throw new ArgumentException("some parameters appear in more than one parameter group", nameof(param_group));
                _parameter_groups.Add(param_group);
            }

            /// <inheritdoc cref="Dispose(bool)"/>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes the state kept for the parameters.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (disposing)
                    Release();
            }

            private protected virtual void Release()
            {
            }

            /// <summary>The options and states of an optimizer, for saving and loading.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>The options of each group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The states of all parameters.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group, the indices of its parameters' states.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }
    }
}
