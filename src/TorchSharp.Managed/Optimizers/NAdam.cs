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
            /// <inheritdoc cref="Modules.NAdam"/>
            public static NAdam NAdam(
                IEnumerable<Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, double momentum_decay = 4e-3) =>
                new(named_parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);

            /// <inheritdoc cref="Modules.NAdam"/>
            public static NAdam NAdam(
                IEnumerable<(string name, Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9,
                double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
                new(named_parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, momentum_decay);

            /// <inheritdoc cref="Modules.NAdam"/>
            public static NAdam NAdam(
                IEnumerable<NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, double momentum_decay = 4e-3) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>NAdam: Adam with Nesterov momentum. Dozat: Incorporating Nesterov Momentum into Adam (2016).</summary>
    public class NAdam : OptimizerHelper, optim.IBetas
    {
        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public NAdam(
            IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, double momentum_decay = 4e-3)
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay)
        {
        }

        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public NAdam(
            IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, double momentum_decay = 4e-3)
        {
            Hyperparameters.RequireNotNegative(lr);
            Hyperparameters.RequireShare(beta1);
            Hyperparameters.RequireShare(beta2);
            Hyperparameters.RequireNotNegative(eps);
            Hyperparameters.RequireNotNegative(weight_decay);
            Hyperparameters.RequireNotNegative(momentum_decay);
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                momentum_decay = momentum_decay,
            };
            foreach (ParamGroup group in parameters)
                add_param_group(group);
        }

        /// <summary>The decay rates of the running averages, β₁ and β₂.</summary>
        public (double, double) Betas
        {
            get => (((Options)_defaults).beta1.Required(), ((Options)_defaults).beta2.Required());
            set => (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
        }

        /// <inheritdoc/>
        public override Tensor step(Func<Tensor> closure = null) => Step<Options, State>(Update, closure);

        /// <inheritdoc/>
        public override void add_param_group(Modules.ParamGroup param_group) =>
            Add<Options>(param_group, static parameter => new State(parameter));

        private static void Update(Parameter parameter, Options options, State state)
        {
            long step = state.step + 1;
            double beta1 = options.beta1.Required(), beta2 = options.beta2.Required(), rate = options.LearningRate.Required();
            double present = Momentum(step), next = Momentum(step + 1), product = state.mu_product * present;
            var update = new NAdamUpdate(
                beta1, beta2, rate * (1 - present) / (1 - product), rate * next / (1 - (product * next)),
                Math.Sqrt(1 - Math.Pow(beta2, step)), options.eps.Required(), options.weight_decay.Required());
            OptimizerPass.Run(parameter, update, state.exp_avg, state.exp_avg_sq);
            state.step = step;
            state.mu_product = product;

            double Momentum(long at) => beta1 * (1 - (0.5 * Math.Pow(0.96, at * options.momentum_decay.Required())));
        }

        /// <summary>The options of a parameter group; null selects the optimizer's own.</summary>
        public class Options : OptimizerOptions
        {
            /// <summary>The decay rate of the average gradient, β₁.</summary>
            public double? beta1;
            /// <summary>The decay rate of the average squared gradient, β₂.</summary>
            public double? beta2;
            /// <summary>The value added to divisors for numerical stability, ε.</summary>
            public double? eps;
            /// <summary>The weight decay, λ.</summary>
            public double? weight_decay;
            /// <summary>The decay rate of the momentum schedule, ψ.</summary>
            public double? momentum_decay;

            private protected override void Walk(IFields fields)
            {
                fields.Option(ref beta1);
                fields.Option(ref beta2);
                fields.Option(ref eps);
                fields.Option(ref weight_decay);
                fields.Option(ref momentum_decay);
            }
        }

        /// <summary>The state kept for a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            /// <summary>The number of steps so far.</summary>
            public long step;
            /// <summary>The product of the momentum coefficients so far.</summary>
            public double mu_product;
            /// <summary>The running average of the gradient.</summary>
            public Tensor exp_avg;
            /// <summary>The running average of the squared gradient.</summary>
            public Tensor exp_avg_sq;

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
                mu_product = 1;
                exp_avg = Filled(0);
                exp_avg_sq = Filled(0);
            }

            /// <summary>Disposes the tensors of the state.</summary>
            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Number(ref step);
                fields.Number(ref mu_product);
                fields.Remembered(ref exp_avg, nameof(exp_avg));
                fields.Remembered(ref exp_avg_sq, nameof(exp_avg_sq));
            }
        }

        /// <summary>A group of parameters with their own options.</summary>
        public class ParamGroup : ParamGroup<Options>, optim.IBetas
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
                IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, double momentum_decay = 4e-3)
                : this(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        beta1 = beta1,
                        beta2 = beta2,
                        eps = eps,
                        weight_decay = weight_decay,
                        momentum_decay = momentum_decay,
                    })
            {
            }

            /// <summary>The decay rates of the running averages, β₁ and β₂.</summary>
            public (double, double) Betas
            {
                get => (Options.beta1.Required(), Options.beta2.Required());
                set => (Options.beta1, Options.beta2) = value;
            }
        }
    }
}
