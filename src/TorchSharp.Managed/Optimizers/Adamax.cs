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
            public static Adamax Adamax(
                IEnumerable<Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay);

            public static Adamax Adamax(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
                new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay);

            public static Adamax Adamax(
                IEnumerable<Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
                new(parameters, lr, beta1, beta2, eps, weight_decay);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Adam that divides by the largest gradient so far, which fades. Kingma, Ba: Adam (2015).</summary>
    public class Adamax : OptimizerHelper, optim.IBetas
    {
        public Adamax(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
            : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay)
        {
        }

        public Adamax(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        {
            Hyperparameters.RequireNotNegative(lr);
            Hyperparameters.RequireShare(beta1);
            Hyperparameters.RequireShare(beta2);
            Hyperparameters.RequireNotNegative(eps);
            Hyperparameters.RequireNotNegative(weight_decay);
            _defaults = new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay };
            foreach (ParamGroup group in parameters)
                add_param_group(group);
        }

        public (double, double) Betas
        {
            get => (((Options)_defaults).beta1.Known(), ((Options)_defaults).beta2.Known());
            set => (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
        }

        public override Tensor step(Func<Tensor> closure = null) => Step<Options, State>(Update, closure);

        public override void add_param_group(Modules.ParamGroup param_group) => Add<Options>(param_group, static parameter => new State(parameter));

        private static void Update(Parameter parameter, Options options, State state)
        {
            long step = state.step + 1;
            double beta1 = options.beta1.Known(), rate = options.LearningRate.Known() / (1 - Math.Pow(beta1, step));
            OptimizerPass.Run(parameter, new AdamaxUpdate(beta1, options.beta2.Known(), rate, options.eps.Known(), options.weight_decay.Known()), state.exp_avg, state.exp_inf);
            state.step = step;
        }

        /// <summary>What can be set for a group; null takes the optimizer's own.</summary>
        public class Options : OptimizerOptions
        {
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;

            private protected override void Walk(IFields fields)
            {
                fields.Option(ref beta1);
                fields.Option(ref beta2);
                fields.Option(ref eps);
                fields.Option(ref weight_decay);
            }
        }

        /// <summary>What is remembered of a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
        {
            public long step;
            public Tensor exp_avg;
            public Tensor exp_inf;

            public override void SaveStateDict(BinaryWriter writer) => Write(writer);

            public override void LoadStateDict(BinaryReader reader) => Read(reader);

            public override void LoadStateDict(OptimizerState source) => Copy(source);

            public override bool ApproximatelyEquals(OptimizerState other) => Equal(other);

            public override void Initialize(OptimizerOptions options)
            {
                Release();
                step = 0;
                exp_avg = Filled(0);
                exp_inf = Filled(0);
            }

            public void Dispose() => Release();

            private protected override void Walk(IFields fields)
            {
                fields.Number(ref step);
                fields.Remembered(ref exp_avg, nameof(exp_avg));
                fields.Remembered(ref exp_inf, nameof(exp_inf));
            }
        }

        public class ParamGroup : ParamGroup<Options>, optim.IBetas
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
                : this(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay })
            {
            }

            public (double, double) Betas
            {
                get => (Options.beta1.Known(), Options.beta2.Known());
                set => (Options.beta1, Options.beta2) = value;
            }
        }
    }
}
