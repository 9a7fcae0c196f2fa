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
            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            /// <inheritdoc cref="Modules.SGD"/>
            public static SGD SGD(
                IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0,
                double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// Stochastic gradient descent, optionally with momentum. The first momentum is the gradient itself, without dampening.
    /// </summary>
    public class SGD : OptimizerHelper, optim.IMomentum
    {
        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public SGD(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public SGD(
            IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
        {
            Hyperparameters.RequireNotNegative(lr);
            Hyperparameters.RequireNotNegative(momentum);
            Hyperparameters.RequireNotNegative(weight_decay);
            if (nesterov && (momentum <= 0 || dampening != 0))
                throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening", nameof(nesterov));
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            };
            foreach (ParamGroup group in parameters)
                add_param_group(group);
        }

        /// <summary>The momentum, μ.</summary>
        public double Momentum
        {
            get => ((Options)_defaults).momentum.Required();
            set => ((Options)_defaults).momentum = value;
        }

        /// <inheritdoc/>
        public override Tensor step(Func<Tensor> closure = null) => Step<Options, State>(Update, closure);

        /// <inheritdoc/>
        public override void add_param_group(Modules.ParamGroup param_group) =>
            Add<Options>(param_group, static parameter => new State(parameter));

        private static void Update(Parameter parameter, Options options, State state)
        {
            Tensor buffer = options.momentum == 0 ? null : state.momentum_buffer ?? state.Start();
            double sign = options.maximize.Required() ? -1 : 1;
            var update = new SgdUpdate(
                sign * options.LearningRate.Required(), options.momentum.Required(), options.dampening.Required(),
                sign * options.weight_decay.Required(), options.nesterov.Required(), IsFirst: state.momentum_buffer is null);
            OptimizerPass.Run(parameter, update, buffer);
            state.momentum_buffer ??= buffer;
        }

        /// <summary>The options of a parameter group; null selects the optimizer's own.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The momentum: the factor of the last step that is kept, μ.</summary>
            public double? momentum;
            /// <summary>The share of a gradient that does not enter the momentum.</summary>
            public double? dampening;
            /// <summary>The weight decay, λ.</summary>
            public double? weight_decay;
            /// <summary>Whether to use Nesterov momentum.</summary>
            public bool? nesterov;
            /// <summary>Whether to maximize the objective instead of minimizing it.</summary>
            public bool? maximize;

            private protected override void Walk(IFields fields)
            {
                fields.Option(ref momentum);
                fields.Option(ref dampening);
                fields.Option(ref weight_decay);
                fields.Option(ref nesterov);
                fields.Option(ref maximize);
            }
        }

        /// <summary>The state kept for a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            /// <summary>The last step; null without momentum.</summary>
            public Tensor momentum_buffer;

            /// <inheritdoc/>
            public override void SaveStateDict(BinaryWriter writer) => Write(writer);

            /// <inheritdoc/>
            public override void LoadStateDict(BinaryReader reader) => Read(reader);

            /// <inheritdoc/>
            public override void LoadStateDict(OptimizerState source) => Copy(source);

            /// <inheritdoc/>
            public override bool ApproximatelyEquals(OptimizerState other) => Equal(other);

            /// <inheritdoc/>
            public override void Initialize(OptimizerOptions options) => Release();

            /// <summary>Disposes the tensors of the state.</summary>
            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Remembered(ref momentum_buffer, nameof(momentum_buffer), optional: true);
            }

            /// <summary>Creates the memory for the first momentum.</summary>
            internal Tensor Start() => Filled(0);
        }

        /// <summary>A group of parameters with their own options.</summary>
        public class ParamGroup : ParamGroup<Options>, optim.IMomentum
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
                IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0, double weight_decay = 0,
                bool nesterov = false, bool maximize = false)
                : this(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        momentum = momentum,
                        dampening = dampening,
                        weight_decay = weight_decay,
                        nesterov = nesterov,
                        maximize = maximize,
                    })
            {
            }

            /// <summary>The momentum, μ.</summary>
            public double Momentum
            {
                get => Options.momentum.Required();
                set => Options.momentum = value;
            }
        }
    }
}
