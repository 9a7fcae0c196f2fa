#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Anneals the rate along half a cosine from the initial rate down to eta_min in T_max epochs, and back. Loshchilov, Hutter:
            /// SGDR (2017).
            /// </summary>
            public static LRScheduler CosineAnnealingLR(
                Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Anneals the rate along half a cosine from the initial rate down to eta_min in T_max epochs, and back. Loshchilov,
                /// Hutter: SGDR (2017).
                /// </summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _length;
                    private readonly double _least;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public CosineAnnealingLR(
                        Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _length = T_max;
                        _least = eta_min;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (last_epoch == 0)
                            return Scaled(1);
                        double[] rates = [.. optimizer.ParamGroups.Select(group => group.LearningRate)];
                        bool turns = (last_epoch - 1 - _length) % (2 * _length) == 0;
                        for (int i = 0; i < rates.Length; i++)
                        {
                            rates[i] = turns
                                ? rates[i] + ((base_lrs[i] - _least) * (1 - Math.Cos(Math.PI / _length)) / 2)
                                : ((1
                                    + Math.Cos(Math.PI * last_epoch / _length)) / (1
                                        + Math.Cos(Math.PI * (last_epoch - 1) / _length)) * (rates[i] - _least)) + _least;
                        }

                        return rates;
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        [.. base_lrs.Select(rate => _least + ((rate - _least) * (1 + Math.Cos(Math.PI * last_epoch / _length)) / 2))];
                }
            }
        }
    }
}
