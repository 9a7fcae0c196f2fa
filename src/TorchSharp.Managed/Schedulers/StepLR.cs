#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the learning rate by <paramref name="gamma"/> every <paramref name="step_size"/> epochs.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.StepLR(optimizer, step_size, gamma, last_epoch, verbose);

            /// <summary>The classes of the schedulers.</summary>
            public static partial class impl
            {
                /// <summary>Multiplies the learning rate by a factor every so many epochs.</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int stepSize;
                    private readonly double gamma;

                    /// <summary>Schedules an optimizer's learning rates.</summary>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        ArgumentOutOfRangeException.ThrowIfLessThan(step_size, 1);
                        stepSize = step_size;
                        this.gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        double factor = last_epoch == 0 || last_epoch % stepSize != 0 ? 1 : gamma;
                        return optimizer.ParamGroups.Select(group => group.LearningRate * factor).ToArray();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        base_lrs.Select(rate => rate * Math.Pow(gamma, last_epoch / stepSize)).ToArray();
                }
            }
        }
    }
}
