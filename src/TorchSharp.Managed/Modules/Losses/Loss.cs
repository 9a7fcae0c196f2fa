using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    /// <summary>The base class of losses, which compare an input with a target.</summary>
    public abstract class Loss<T1, T2, TResult> : Module<T1, T2, TResult>
    {
        /// <summary>Creates a loss with this reduction.</summary>
        protected Loss(Reduction reduction = Reduction.Mean)
            : base("Loss") => this.reduction = reduction;

        /// <summary>The reduction of the terms: their mean, their sum, or none.</summary>
        public Reduction reduction { get; }
    }

    /// <summary>The base class of losses that can weight classes or elements.</summary>
    public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
    {
        /// <summary>Creates a loss with a weight for each class.</summary>
        protected WeightedLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean)
            : base(reduction) => this.weight = weight?.DetachFromDisposeScope();

        /// <summary>The weight of each class; null if all classes count the same.</summary>
        public Tensor? weight { get; }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.CrossEntropyLoss"/>
            public static CrossEntropyLoss CrossEntropyLoss(
                Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean) =>
                new(weight, ignore_index, reduction);

            /// <inheritdoc cref="Modules.NLLLoss"/>
            public static NLLLoss NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

            /// <inheritdoc cref="Modules.MSELoss"/>
            public static MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

            /// <inheritdoc cref="Modules.L1Loss"/>
            public static L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Computes the cross entropy -log softmax(input)[target].</summary>
    public sealed class CrossEntropyLoss(
        Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <summary>The class that is ignored.</summary>
        public long? ignore_index { get; } = ignore_index;

        /// <summary>The share of each target that is distributed evenly over all classes.</summary>
        public double label_smoothing { get; } = label_smoothing;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
    }

    /// <summary>Computes the negative log-likelihood -input[target] of log-probabilities.</summary>
    public sealed class NLLLoss(
        Tensor? weight = null, Reduction reduction = Reduction.Mean) : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.nll_loss(input, target, weight, reduction);
    }

    /// <summary>Computes the squared error (input - target)².</summary>
    public sealed class MSELoss(Reduction reduction = Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.mse_loss(input, target, reduction);
    }

    /// <summary>Computes the absolute error |input - target|.</summary>
    public sealed class L1Loss(Reduction reduction = Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.l1_loss(input, target, reduction);
    }
}
