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
            /// <inheritdoc cref="Modules.RMSProp"/>
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
                double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <inheritdoc cref="Modules.RMSProp"/>
            public static RMSProp RMSProp(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
                double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

            /// <inheritdoc cref="Modules.RMSProp"/>
            public static RMSProp RMSProp(
                IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8,
                double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// RMSProp: each step is the gradient divided by the square root of the running mean of its square.
    /// Tieleman, Hinton: lecture 6.5 (2012).
    /// </summary>
    public class RMSProp : OptimizerHelper, optim.IMomentum
    {
        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public RMSProp(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
        {
        }

        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public RMSProp(
            IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
            double momentum = 0, bool centered = false, bool maximize = false)
        {
            Hyperparameters.RequireNotNegative(lr);
            Hyperparameters.RequireNotNegative(alpha);
            Hyperparameters.RequireNotNegative(eps);
            Hyperparameters.RequireNotNegative(weight_decay);
            Hyperparameters.RequireNotNegative(momentum);
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                maximize = maximize,
                momentum = momentum,
                alpha = alpha,
                eps = eps,
                weight_decay = weight_decay,
                centered = centered,
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
            state.Complete(options);
            double momentum = options.momentum.Required();
            var update = new RmsPropUpdate(
                options.LearningRate.Required(), options.alpha.Required(), options.eps.Required(), options.weight_decay.Required(),
                momentum, options.maximize.Required());
            OptimizerPass.Run(
                parameter, update, state.square_avg, momentum > 0 ? state.momentum_buffer : null,
                options.centered.Required() ? state.grad_avg : null);
            state.step++;
        }

        /// <summary>The options of a parameter group; null selects the optimizer's own.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>Whether to maximize the objective instead of minimizing it.</summary>
            public bool? maximize;
            /// <summary>The momentum: the factor of the last step that is kept, μ.</summary>
            public double? momentum;
            /// <summary>The decay rate of the average squared gradient, α.</summary>
            public double? alpha;
            /// <summary>The value added to divisors for numerical stability, ε.</summary>
            public double? eps;
            /// <summary>The weight decay, λ.</summary>
            public double? weight_decay;
            /// <summary>Whether to center the squared gradient by subtracting the square of the average gradient.</summary>
            public bool? centered;

            private protected override void Walk(IFields fields)
            {
                fields.Option(ref maximize);
                fields.Option(ref momentum);
                fields.Option(ref alpha);
                fields.Option(ref eps);
                fields.Option(ref weight_decay);
                fields.Option(ref centered);
            }
        }

        /// <summary>The state kept for a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            /// <summary>The number of steps so far.</summary>
            public long step;
            /// <summary>The running average of the squared gradient.</summary>
            public Tensor square_avg;
            /// <summary>The last step; null without momentum.</summary>
            public Tensor momentum_buffer;
            /// <summary>The running average of the gradient; null unless the gradient is centered.</summary>
            public Tensor grad_avg;

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
                square_avg = Filled(0);
                Complete((Options)options);
            }

            /// <summary>Disposes the tensors of the state.</summary>
            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Number(ref step);
                fields.Remembered(ref square_avg, nameof(square_avg));
                fields.Remembered(ref momentum_buffer, nameof(momentum_buffer), optional: true);
                fields.Remembered(ref grad_avg, nameof(grad_avg), optional: true);
            }

            /// <summary>Creates the tensors that the options require.</summary>
            internal void Complete(Options options)
            {
                if (options.momentum > 0)
                    momentum_buffer ??= Filled(0);
                if (options.centered == true)
                    grad_avg ??= Filled(0);
            }
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
                IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0,
                double momentum = 0, bool centered = false)
                : this(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        eps = eps,
                        alpha = alpha,
                        weight_decay = weight_decay,
                        momentum = momentum,
                        centered = centered,
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
