#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the learning rate by gamma at each milestone.</summary>
            public static LRScheduler MultiStepLR(
                Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiStepLR(optimizer, milestones, gamma, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Multiplies the learning rate by gamma at each milestone.</summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly int[] _milestones;
                    private readonly double _gamma;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public MultiStepLR(
                        Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _milestones = [.. milestones];
                        _gamma = gamma;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Scaled(Math.Pow(_gamma, _milestones.Count(m => m == last_epoch)));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        FromBase(_ => Math.Pow(_gamma, _milestones.Count(m => m <= last_epoch)));
                }
            }
        }
    }
}
