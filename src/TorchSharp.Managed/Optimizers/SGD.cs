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
    /// <summary>Gradient descent, with momentum if wanted. The first momentum is the gradient itself, undampened.</summary>
    public class SGD : OptimizerHelper, optim.IMomentum
    {
        /// <summary>Optimizes parameters, all with the same options or in groups with their own.</summary>
        public SGD(
            IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        /// <summary>Optimizes parameters, all with the same options or in groups with their own.</summary>
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
            get => ((Options)_defaults).momentum.Known();
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
            double sign = options.maximize.Known() ? -1 : 1;
            var update = new SgdUpdate(
                sign * options.LearningRate.Known(), options.momentum.Known(), options.dampening.Known(),
                sign * options.weight_decay.Known(), options.nesterov.Known(), IsFirst: state.momentum_buffer is null);
            OptimizerPass.Run(parameter, update, buffer);
            state.momentum_buffer ??= buffer;
        }

        /// <summary>What can be set for a group; null takes the optimizer's own.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>How much of the last step is kept, μ.</summary>
            public double? momentum;
            /// <summary>Which share of a gradient does not enter the momentum.</summary>
            public double? dampening;
            /// <summary>How strongly parameters are drawn to 0, λ.</summary>
            public double? weight_decay;
            /// <summary>Whether the gradient is looked at one step ahead.</summary>
            public bool? nesterov;
            /// <summary>Whether the function is made as large as possible, instead of as small.</summary>
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

        /// <summary>What is remembered of a parameter.</summary>
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

            /// <summary>Gives back the tensors that are remembered.</summary>
            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Remembered(ref momentum_buffer, nameof(momentum_buffer), optional: true);
            }

            /// <summary>Memory for the first momentum.</summary>
            internal Tensor Start() => Filled(0);
        }

        /// <summary>Parameters with options of their own.</summary>
        public class ParamGroup : ParamGroup<Options>, optim.IMomentum
        {
            /// <summary>A group of parameters; the optimizer completes what is not given.</summary>
            public ParamGroup()
            {
            }

            /// <summary>A group of parameters; the optimizer completes what is not given.</summary>
            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            /// <summary>A group of parameters; the optimizer completes what is not given.</summary>
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
                get => Options.momentum.Known();
                set => Options.momentum = value;
            }
        }
    }
}
