using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.BCELoss"/>
            public static BCELoss BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) => new(weight, reduction);

            /// <inheritdoc cref="Modules.BCEWithLogitsLoss"/>
            public static BCEWithLogitsLoss BCEWithLogitsLoss(
                Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                    new(weight, reduction, pos_weights);

            /// <inheritdoc cref="Modules.SmoothL1Loss"/>
            public static SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) => new(reduction, beta);

            /// <inheritdoc cref="Modules.HuberLoss"/>
            public static HuberLoss HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) => new(delta, reduction);

            /// <inheritdoc cref="Modules.KLDivLoss"/>
            public static KLDivLoss KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) => new(log_target, reduction);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Computes the binary cross entropy of probabilities.</summary>
    public sealed class BCELoss(
        Tensor? weight = null, Reduction reduction = Reduction.Mean) : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.binary_cross_entropy(input, target, weight, reduction);
    }

    /// <summary>Computes the binary cross entropy of logits.</summary>
    public sealed class BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null)
        : WeightedLoss<Tensor, Tensor, Tensor>(weight, reduction)
    {
        /// <summary>The weight of positive targets for each class; null if they count the same as negative ones.</summary>
        public Tensor? pos_weights { get; } = pos_weights?.DetachFromDisposeScope();

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }

    /// <summary>Computes a loss that is quadratic for small differences and linear for large ones.</summary>
    public sealed class SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>The difference below which the loss is quadratic, β.</summary>
        public double beta { get; } = beta;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.smooth_l1_loss(input, target, reduction, beta);
    }

    /// <summary>Computes a loss that is quadratic for small differences and linear with slope δ for large ones.</summary>
    public sealed class HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>The difference below which the loss is quadratic, δ.</summary>
        public double delta { get; } = delta;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.huber_loss(input, target, delta, reduction);
    }

    /// <summary>Computes the Kullback–Leibler divergence.</summary>
    public sealed class KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) : Loss<Tensor, Tensor, Tensor>(reduction)
    {
        /// <summary>Whether the targets are given as logarithms.</summary>
        public bool log_target { get; } = log_target;

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.kl_div(input, target, log_target, reduction);
    }
}
