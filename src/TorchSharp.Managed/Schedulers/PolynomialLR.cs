#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the initial rate by a power of (1 - epoch / total_iters).</summary>
            public static LRScheduler PolynomialLR(
                Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) =>
                new impl.PolynomialLR(optimizer, total_iters, power, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Multiplies the initial rate by a power of (1 - epoch / total_iters).</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly double _length;
                    private readonly double _power;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public PolynomialLR(
                        Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _length = total_iters;
                        _power = power;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Scaled(
                            last_epoch == 0 || last_epoch > _length
                                ? 1
                                : Math.Pow((1 - (last_epoch / _length)) / (1 - ((last_epoch - 1) / _length)), _power));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        FromBase(_ => Math.Pow(1 - (Math.Min(_length, last_epoch) / _length), _power));
                }
            }
        }
    }
}
