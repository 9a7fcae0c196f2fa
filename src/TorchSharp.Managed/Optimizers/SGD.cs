using TorchSharp.Engine;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class optim
        {
            public static SGD SGD(
                IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static SGD SGD(
                IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters.Select(entry => entry.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

            public static SGD SGD(
                IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
                new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Gradient descent, with momentum if wanted. The first momentum is the gradient itself, undampened.</summary>
    public sealed class SGD : OptimizerHelper, optim.IMomentum
    {
        private readonly Options defaults;

        public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
        {
        }

        public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        {
            if (lr < 0)
                throw new ArgumentException($"Invalid learning rate: {lr}", nameof(lr));
            if (momentum < 0)
                throw new ArgumentException($"Invalid momentum value: {momentum}", nameof(momentum));
            if (weight_decay < 0)
                throw new ArgumentException($"Invalid weight_decay value: {weight_decay}", nameof(weight_decay));
            if (nesterov && (momentum <= 0 || dampening != 0))
                throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening", nameof(nesterov));
            defaults = new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize };
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
            options.momentum ??= defaults.momentum;
            options.dampening ??= defaults.dampening;
            options.weight_decay ??= defaults.weight_decay;
            options.nesterov ??= defaults.nesterov;
            options.maximize ??= defaults.maximize;
        }

        private protected override void Update(Parameter parameter, Modules.ParamGroup group)
        {
            Options options = ((ParamGroup)group).Options;
            Tensor buffer = null;
            bool first = options.momentum != 0 && ((State)StateOf(parameter, group)).Buffer(out buffer);
            double sign = options.maximize.Value ? -1 : 1;
            var update = new SgdUpdate(
                sign * options.LearningRate.Value, options.momentum.Value, options.dampening.Value, sign * options.weight_decay.Value, options.nesterov.Value, first);
            OptimizerPass.Run(parameter, update, buffer);
        }

        /// <summary>What can be set for a group; null takes the optimizer's own.</summary>
        public sealed class Options : OptimizerOptions
        {
            public double? momentum;
            public double? dampening;
            public double? weight_decay;
            public bool? nesterov;
            public bool? maximize;

            public override void SaveStateDict(BinaryWriter writer)
            {
                base.SaveStateDict(writer);
                writer.Write(momentum.Value);
                writer.Write(dampening.Value);
                writer.Write(weight_decay.Value);
                writer.Write(nesterov.Value);
                writer.Write(maximize.Value);
            }

            public override void LoadStateDict(BinaryReader reader)
            {
                base.LoadStateDict(reader);
                momentum = reader.ReadDouble();
                dampening = reader.ReadDouble();
                weight_decay = reader.ReadDouble();
                nesterov = reader.ReadBoolean();
                maximize = reader.ReadBoolean();
            }

            public override void LoadStateDict(OptimizerOptions source)
            {
                base.LoadStateDict(source);
                var other = (Options)source;
                (momentum, dampening, weight_decay, nesterov, maximize) = (other.momentum, other.dampening, other.weight_decay, other.nesterov, other.maximize);
            }
        }

        /// <summary>What is remembered of a parameter: its momentum, from the first step on.</summary>
        public sealed class State(Parameter parameter) : OptimizerState(parameter)
        {
            public Tensor momentum_buffer;

            public override void SaveStateDict(BinaryWriter writer) => WriteConditional(writer, momentum_buffer);

            public override void LoadStateDict(BinaryReader reader) => ReadConditional(reader, ref momentum_buffer, nameof(momentum_buffer));

            public override void LoadStateDict(OptimizerState source) => Replace(ref momentum_buffer, ((State)source).momentum_buffer);

            public override void Initialize(OptimizerOptions options) => Release();

            /// <summary>The momentum; true if it has no value yet.</summary>
            internal bool Buffer(out Tensor buffer)
            {
                bool first = momentum_buffer is null;
                buffer = momentum_buffer ??= Zeros();
                return first;
            }

            private protected override void Release()
            {
                momentum_buffer?.Dispose();
                momentum_buffer = null;
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

            public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
                : this(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize })
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
