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
            /// <inheritdoc cref="Modules.AdamW"/>
            public static AdamW AdamW(
                IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <inheritdoc cref="Modules.AdamW"/>
            public static AdamW AdamW(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999,
                double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

            /// <inheritdoc cref="Modules.AdamW"/>
            public static AdamW AdamW(
                IEnumerable<AdamW.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>
    /// AdamW: Adam with weight decay decoupled from the gradient. Loshchilov, Hutter: Decoupled Weight Decay Regularization (2019).
    /// </summary>
    public class AdamW : OptimizerHelper, optim.IBetas
    {
        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public AdamW(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
        {
        }

        /// <summary>Creates an optimizer for parameters with the same options, or for groups with their own options.</summary>
        public AdamW(
            IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        {
            Hyperparameters.RequireNotNegative(lr);
            Hyperparameters.RequireShare(beta1);
            Hyperparameters.RequireShare(beta2);
            Hyperparameters.RequireNotNegative(eps);
            Hyperparameters.RequireNotNegative(weight_decay);
            _defaults = new Options
            {
                LearningRate = lr,
                InitialLearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
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
            var update = new AdamUpdate(
                beta1, beta2, rate / (1 - Math.Pow(beta1, step)), Math.Sqrt(1 - Math.Pow(beta2, step)), options.eps.Required(),
                CoupledDecay: 0, DecoupledDecay: rate * options.weight_decay.Required(), options.maximize.Required());
            OptimizerPass.Run(parameter, update, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq);
            state.step = step;
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
            /// <summary>Whether to divide by the largest average so far, as in AMSGrad.</summary>
            public bool? amsgrad;
            /// <summary>Whether to maximize the objective instead of minimizing it.</summary>
            public bool? maximize;

            private protected override void Walk(IFields fields)
            {
                fields.Option(ref beta1);
                fields.Option(ref beta2);
                fields.Option(ref eps);
                fields.Option(ref weight_decay);
                fields.Option(ref amsgrad);
                fields.Option(ref maximize);
            }
        }

        /// <summary>The state kept for a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            /// <summary>The number of steps so far.</summary>
            public long step;
            /// <summary>The running average of the gradient.</summary>
            public Tensor exp_avg;
            /// <summary>The running average of the squared gradient.</summary>
            public Tensor exp_avg_sq;
            /// <summary>The largest average squared gradient so far; null without <c>amsgrad</c>.</summary>
            public Tensor max_exp_avg_sq;

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
                exp_avg = Filled(0);
                exp_avg_sq = Filled(0);
                max_exp_avg_sq = ((Options)options).amsgrad == true ? Filled(0) : null;
            }

            /// <summary>Disposes the tensors of the state.</summary>
            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Number(ref step);
                fields.Remembered(ref exp_avg, nameof(exp_avg));
                fields.Remembered(ref exp_avg_sq, nameof(exp_avg_sq));
                fields.Remembered(ref max_exp_avg_sq, nameof(max_exp_avg_sq), optional: true);
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
                IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
                double weight_decay = 0, bool amsgrad = false, bool maximize = false)
                : this(
                    parameters,
                    new Options
                    {
                        LearningRate = lr,
                        beta1 = beta1,
                        beta2 = beta2,
                        eps = eps,
                        weight_decay = weight_decay,
                        amsgrad = amsgrad,
                        maximize = maximize,
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
