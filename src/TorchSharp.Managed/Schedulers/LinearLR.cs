#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Changes the factor of the initial rate linearly from start_factor to end_factor in total_iters epochs.</summary>
            public static LRScheduler LinearLR(
                Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5, int last_epoch = -1,
                bool verbose = false) =>
                new impl.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Changes the factor of the initial rate linearly from start_factor to end_factor in total_iters epochs.
                /// </summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double _start;
                    private readonly double _end;
                    private readonly int _length;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public LinearLR(
                        Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (start_factor is not (> 0 and <= 1))
                        {
                            throw new ArgumentException(
                                "Starting multiplicative factor expected to be between 0 and 1.", nameof(start_factor));
                        }
                        if (end_factor is not (>= 0 and <= 1))
                            throw new ArgumentException("Ending multiplicative factor expected to be between 0 and 1.", nameof(end_factor));
                        _start = start_factor;
                        _end = end_factor;
                        _length = total_iters;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (last_epoch == 0)
                            return Scaled(_start);
                        return Scaled(
                            last_epoch > _length ? 1 : 1 + ((_end - _start) / ((_length * _start) + ((last_epoch - 1) * (_end - _start)))));
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        FromBase(_ => _start + ((_end - _start) * Math.Min(_length, last_epoch) / _length));
                }
            }
        }
    }
}
