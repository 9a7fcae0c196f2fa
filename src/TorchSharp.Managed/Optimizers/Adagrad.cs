#nullable disable annotations

using TorchSharp.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            /// <inheritdoc cref="Modules.Adagrad"/>
            public static Adagrad Adagrad(
                IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
                double initial_accumulator_value = 0, double eps = 1e-10) =>
                new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

            /// <inheritdoc cref="Modules.Adagrad"/>
            public static Adagrad Adagrad(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
                double initial_accumulator_value = 0, double eps = 1e-10) =>
                new(parameters.Select(entry => entry.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

            /// <inheritdoc cref="Modules.Adagrad"/>
            public static Adagrad Adagrad(
                IEnumerable<Adagrad.ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
                double initial_accumulator_value = 0, double eps = 1e-10) =>
                new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Adagrad: each step is the gradient divided by the square root of the sum of its squares so far. Duchi, Hazan, Singer: Adaptive
    /// Subgradient Methods (2011).
    /// </summary>
    public class Adagrad : OptimizerHelper
    {
        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public Adagrad(
            IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
            : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
        {
        }

        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public Adagrad(
            IEnumerable<ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
        {
            Hyperparameters.RequireNotNegative(lr);
            Hyperparameters.RequireNotNegative(lr_decay);
            Hyperparameters.RequireNotNegative(weight_decay);
            Hyperparameters.RequireNotNegative(initial_accumulator_value);
            Hyperparameters.RequireNotNegative(eps);
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                lr_decay = lr_decay,
                initial_accumulator_value = initial_accumulator_value,
                eps = eps,
                weight_decay = weight_decay,
            };
            foreach (ParamGroup group in parameters)
                add_param_group(group);
        }

        /// <inheritdoc/>
        public override Tensor step(Func<Tensor> closure = null) => Step<Options, State>(Update, closure);

        /// <inheritdoc/>
        public override void add_param_group(Modules.ParamGroup param_group) =>
            Add<Options>(param_group, static parameter => new State(parameter));

        private static void Update(Parameter parameter, Options options, State state)
        {
            double rate = options.LearningRate.Required() / (1 + (state.step * options.lr_decay.Required()));
            OptimizerPass.Run(parameter, new AdagradUpdate(rate, options.eps.Required(), options.weight_decay.Required()), state.sum);
            state.step++;
        }

        /// <summary>The options of a parameter group; null selects the optimizer's own.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The decay rate of the learning rate.</summary>
            public double? lr_decay;
            /// <summary>The initial value of the sums.</summary>
            public double? initial_accumulator_value;
            /// <summary>The value added to divisors for numerical stability, ε.</summary>
            public double? eps;
            /// <summary>The weight decay, λ.</summary>
            public double? weight_decay;

            private protected override void Walk(IFields fields)
            {
                fields.Option(ref lr_decay);
                fields.Option(ref initial_accumulator_value);
                fields.Option(ref eps);
                fields.Option(ref weight_decay);
            }
        }

        /// <summary>The state kept for a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            /// <summary>The number of steps so far.</summary>
            public long step;
            /// <summary>The sum of the squared gradients.</summary>
            public Tensor sum;

            /// <inheritdoc/>
            public override void SaveStateDict(BinaryWriter writer) => Write(writer);

            /// <inheritdoc/>
            public override void LoadStateDict(BinaryReader reader) => Read(reader);

            /// <inheritdoc/>
            public override void LoadStateDict(OptimizerState source) => Copy(source);

            /// <inheritdoc/>
            public override bool ApproximatelyEquals(OptimizerState other) => Equal(other);

            /// <inheritdoc/>
            public override void Initialize(OptimizerOptions options)
            {
                Release();
                step = 0;
                sum = Filled(((Options)options).initial_accumulator_value ?? 0);
            }

            /// <summary>Disposes the tensors of the state.</summary>
            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Number(ref step);
                fields.Remembered(ref sum, nameof(sum));
            }
        }

        /// <summary>A group of parameters with their own options.</summary>
        public class ParamGroup : ParamGroup<Options>
        {
            /// <summary>Creates a group of parameters; the optimizer supplies options that are not given.</summary>
            public ParamGroup()
            {
            }

            /// <summary>Creates a group of parameters; the optimizer supplies options that are not given.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            /// <summary>Creates a group of parameters; the optimizer supplies options that are not given.</summary>
            public ParamGroup(
                IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
                double initial_accumulator_value = 0, double eps = 1e-10)
                : this(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        lr_decay = lr_decay,
                        weight_decay = weight_decay,
                        initial_accumulator_value = initial_accumulator_value,
                        eps = eps,
                    })
            {
            }
        }
    }
}
