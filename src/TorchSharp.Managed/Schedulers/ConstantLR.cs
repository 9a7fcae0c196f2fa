#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the initial rate by factor for total_iters epochs.</summary>
            public static LRScheduler ConstantLR(
                Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                new impl.ConstantLR(optimizer, factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Multiplies the initial rate by factor for total_iters epochs.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double _factor;
                    private readonly int _length;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public ConstantLR(
                        Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (factor is not (>= 0 and <= 1))
                            throw new ArgumentException("Constant multiplicative factor expected to be between 0 and 1.", nameof(factor));
                        _factor = factor;
                        _length = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Scaled(last_epoch == 0 ? _factor : last_epoch == _length ? 1 / _factor : 1);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(_ => last_epoch >= _length ? 1 : _factor);
                }
            }
        }
    }
}
