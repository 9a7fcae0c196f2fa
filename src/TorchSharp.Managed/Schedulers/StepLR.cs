#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the learning rate by <paramref name="gamma"/> every <paramref name="step_size"/> epochs.</summary>
            public static LRScheduler StepLR(
                Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <summary>The scheduler classes.</summary>
            public static partial class impl
            {
                /// <summary>Multiplies the learning rate by a factor every <c>step_size</c> epochs.</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int _stepSize;
                    private readonly double _gamma;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        ArgumentOutOfRangeException.ThrowIfLessThan(step_size, 1);
                        _stepSize = step_size;
                        _gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        double factor = last_epoch == 0 || last_epoch % _stepSize != 0 ? 1 : _gamma;
                        return optimizer.ParamGroups.Select(group => group.LearningRate * factor).ToArray();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        base_lrs.Select(rate => rate * Math.Pow(_gamma, last_epoch / _stepSize)).ToArray();
                }
            }
        }
    }
}
