using TorchSharp.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static RMSProp RMSProp(
                IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(
                IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

            public static RMSProp RMSProp(
                IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
                new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Steps by the gradient over the root of the running mean of its square. Tieleman, Hinton: lecture 6.5 (2012).</summary>
    public sealed class RMSProp : OptimizerHelper, optim.IMomentum
    {
        private readonly Options defaults;

        public RMSProp(IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
        {
        }

        public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        {
            foreach ((string name, double value) in new[] { ("learning rate", lr), ("alpha", alpha), ("epsilon", eps), ("weight_decay", weight_decay), ("momentum", momentum) })
            {
                if (value < 0)
                    throw new ArgumentException($"Invalid {name} value: {value}", nameof(parameters));
            }

            defaults = new Options { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize };
            foreach (ParamGroup group in parameters)
                add_param_group(group);
        }

        public double Momentum
        {
            get => defaults.momentum.Value;
            set => defaults.momentum = value;
        }

        private protected override OptimizerState CreateState(Parameter parameter) => new State(parameter);

        private protected override OptimizerOptions CreateOptions() => new Options();

        private protected override void Complete(Modules.ParamGroup group)
        {
            Options options = ((ParamGroup)group).Options;
            options.LearningRate ??= defaults.LearningRate;
            options.InitialLearningRate = options.LearningRate.Value;
            options.alpha ??= defaults.alpha;
            options.eps ??= defaults.eps;
            options.weight_decay ??= defaults.weight_decay;
            options.momentum ??= defaults.momentum;
            options.centered ??= defaults.centered;
            options.maximize ??= defaults.maximize;
        }

        private protected override void Update(Parameter parameter, Modules.ParamGroup group)
        {
            Options options = ((ParamGroup)group).Options;
            var state = (State)StateOf(parameter, group);
            state.step++;
            state.Complete(options);
            double momentum = options.momentum.Value;
            OptimizerPass.Run(
                parameter, new RmsPropUpdate(options.LearningRate.Value, options.alpha.Value, options.eps.Value, options.weight_decay.Value, momentum, options.maximize.Value),
                state.square_avg, momentum > 0 ? state.momentum_buffer : null, options.centered.Value ? state.grad_avg : null);
        }

        /// <summary>What can be set for a group; null takes the optimizer's own.</summary>
        public sealed class Options : OptimizerOptions
        {
            public bool? maximize;
            public double? momentum;
            public double? alpha;
            public double? eps;
            public double? weight_decay;
            public bool? centered;

            public override void SaveStateDict(BinaryWriter writer)
            {
                base.SaveStateDict(writer);
                writer.Write(maximize.Value);
                writer.Write(momentum.Value);
                writer.Write(alpha.Value);
                writer.Write(eps.Value);
                writer.Write(weight_decay.Value);
                writer.Write(centered.Value);
            }

            public override void LoadStateDict(BinaryReader reader)
            {
                base.LoadStateDict(reader);
                maximize = reader.ReadBoolean();
                momentum = reader.ReadDouble();
                alpha = reader.ReadDouble();
                eps = reader.ReadDouble();
                weight_decay = reader.ReadDouble();
                centered = reader.ReadBoolean();
            }

            public override void LoadStateDict(OptimizerOptions source)
            {
                base.LoadStateDict(source);
                var other = (Options)source;
                (maximize, momentum, alpha, eps, weight_decay, centered) = (other.maximize, other.momentum, other.alpha, other.eps, other.weight_decay, other.centered);
            }
        }

        /// <summary>What is remembered of a parameter.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter)
        {
            public long step;
            public Tensor square_avg;
            public Tensor momentum_buffer;
            public Tensor grad_avg;

            public override void SaveStateDict(BinaryWriter writer)
            {
                writer.Write(step);
                TensorFormat.Write(writer, square_avg);
                WriteConditional(writer, momentum_buffer);
                WriteConditional(writer, grad_avg);
            }

            public override void LoadStateDict(BinaryReader reader)
            {
                step = reader.ReadInt64();
                Read(reader, ref square_avg, nameof(square_avg));
                ReadConditional(reader, ref momentum_buffer, nameof(momentum_buffer));
                ReadConditional(reader, ref grad_avg, nameof(grad_avg));
            }

            public override void LoadStateDict(OptimizerState source)
            {
                var other = (State)source;
                step = other.step;
                Replace(ref square_avg, other.square_avg);
                Replace(ref momentum_buffer, other.momentum_buffer);
                Replace(ref grad_avg, other.grad_avg);
            }

            public override void Initialize(OptimizerOptions options)
            {
                Release();
                var own = (Options)options;
                step = 0;
                square_avg = Zeros();
                momentum_buffer = null;
                grad_avg = null;
                Complete(own);
            }

            /// <summary>Adds what the options ask for.</summary>
            internal void Complete(Options options)
            {
                if (options.momentum > 0)
                    momentum_buffer ??= Zeros();
                if (options.centered == true)
                    grad_avg ??= Zeros();
            }

            private protected override void Release()
            {
                square_avg?.Dispose();
                momentum_buffer?.Dispose();
                grad_avg?.Dispose();
            }
        }

        public sealed class ParamGroup : ParamGroup<Options>, optim.IMomentum
        {
            public ParamGroup()
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, Options options)
                : base(parameters, options)
            {
            }

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
                : this(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered })
            {
            }

            public double Momentum
            {
                get => Options.momentum.Value;
                set => Options.momentum = value;
            }
        }
    }
}
