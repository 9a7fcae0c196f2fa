using TorchSharp.Engine;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Something whose learning rate can be set.</summary>
        public interface ILearningRateController
        {
            double LearningRate { get; set; }

            double InitialLearningRate { get; set; }
        }

        /// <summary>Something with momentum.</summary>
        public interface IMomentum
        {
            double Momentum { get; set; }
        }

        /// <summary>A member of the Adam family.</summary>
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }

        /// <summary>Changes parameters by their gradients.</summary>
        public abstract class Optimizer : IDisposable
        {
            private protected readonly List<ParamGroup> groups = [];

            /// <summary>The groups, whose learning rate a scheduler sets.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => groups;

            public virtual IEnumerable<Parameter> parameters() => groups.SelectMany(group => group.Parameters);

            /// <summary>Fills the gradients with zeros; those that are null stay so.</summary>
            public virtual void zero_grad()
            {
                foreach (ParamGroup group in groups)
                {
                    foreach (Parameter parameter in group.Parameters)
                        parameter.Impl.Grad?.Zero();
                }
            }

            /// <summary>Changes the parameters that have a gradient.</summary>
            /// <param name="closure">Computes the loss anew; null to use the gradients as they are.</param>
            public virtual Tensor step(Func<Tensor> closure = null)
            {
                Tensor loss = null;
                if (closure is not null)
                {
                    using IDisposable recording = enable_grad();
                    loss = closure();
                }

                using (var mode = new GradMode(false))
                {
                    foreach (ParamGroup group in groups)
                    {
                        foreach (Parameter parameter in group.Parameters)
                        {
                            if (parameter.Impl.Grad is not null)
                                Update(parameter, group);
                        }
                    }
                }

                return loss;
            }

            public virtual void add_param_group(ParamGroup param_group)
            {
                ArgumentNullException.ThrowIfNull(param_group);
                var known = new HashSet<Parameter>(parameters(), ReferenceEqualityComparer.Instance);
                param_group.Parameters = param_group.Parameters.ToArray();
                if (param_group.Parameters.Any(known.Contains))
                    throw new ArgumentException("some parameters appear in more than one parameter group", nameof(param_group));
                Complete(param_group);
                groups.Add(param_group);
            }

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected abstract void Dispose(bool disposing);

            /// <summary>Puts the optimizer's defaults where the group's options say nothing.</summary>
            private protected abstract void Complete(ParamGroup group);

            private protected abstract void Update(Parameter parameter, ParamGroup group);

            /// <summary>Options and state, for saving and loading.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>The options of each group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The states of all parameters.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group which of the states are its parameters'.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }
    }
}
