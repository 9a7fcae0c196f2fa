#nullable disable annotations

using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the learning rate by a factor when a metric has not improved for a number of epochs.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="mode">"min" if lower is better, "max" if higher is better.</param>
            /// <param name="factor">The factor, less than 1.</param>
            /// <param name="patience">The number of epochs without improvement that are tolerated.</param>
            /// <param name="threshold">The smallest change that counts as an improvement.</param>
            /// <param name="threshold_mode">"rel" if the threshold is relative to the best value, "abs" if it is absolute.</param>
            /// <param name="cooldown">The number of epochs after a reduction during which no epochs are counted.</param>
            /// <param name="min_lr">The lower bound of the rate for each group; null for 0.</param>
            /// <param name="eps">The smallest change of the rate; smaller changes are not made.</param>
            /// <param name="verbose">Whether to write changes to the console.</param>
            public static LRScheduler ReduceLROnPlateau(
                Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                string threshold_mode = "rel", int cooldown = 0, IList<double> min_lr = null, double eps = 1e-8, bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);

            public static partial class impl
            {
                /// <summary>Reduces the learning rate when a metric stops improving.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly double _factor;
                    private readonly int _patience;
                    private readonly double _threshold;
                    private readonly bool _lessIsBetter;
                    private readonly bool _relative;
                    private readonly int _cooldown;
                    private readonly double[] _least;
                    private readonly double _eps;
                    private double _best;
                    private int _badEpochs;
                    private int _coolingEpochs;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel", int cooldown = 0, IList<double> min_lr = null, double eps = 1e-8,
                        bool verbose = false)
                        : base(optimizer, 0, verbose)
                    {
                        if (factor >= 1)
                            throw new ArgumentException("Factor should be < 1.0", nameof(factor));
                        if (mode is not ("min" or "max"))
                            throw new ArgumentException($"mode {mode} is unknown!", nameof(mode));
                        if (threshold_mode is not ("rel" or "abs"))
                            throw new ArgumentException($"threshold mode {threshold_mode} is unknown!", nameof(threshold_mode));
                        int groups = optimizer.ParamGroups.Count();
                        if (min_lr is not null && min_lr.Count != 1 && min_lr.Count != groups)
                        {
                            throw new ArgumentException(
                                string.Create(CultureInfo.InvariantCulture, $"expected {groups} min_lrs, got {min_lr.Count}"),
                                nameof(min_lr));
                        }
                        _factor = factor;
                        _patience = patience;
                        _threshold = threshold;
                        _lessIsBetter = mode == "min";
                        _relative = threshold_mode == "rel";
                        _cooldown = cooldown;
                        _least = [.. Enumerable.Range(0, groups).Select(i => min_lr is null ? 0 : min_lr[min_lr.Count == 1 ? 0 : i])];
                        _eps = eps;
                        _best = _lessIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <inheritdoc/>
                    public override void step() => throw Refusal();

                    /// <inheritdoc/>
                    public override void step(int? epoch) => throw Refusal();

                    /// <inheritdoc/>
                    public override void step(double current, int? epoch = null)
                    {
                        _step_count++;
                        last_epoch = epoch ?? last_epoch + 1;
                        ReadRates();
                        _badEpochs = IsBetter(current) ? 0 : _badEpochs + 1;
                        if (_badEpochs == 0)
                            _best = current;
                        if (_coolingEpochs > 0)
                        {
                            _coolingEpochs--;
                            _badEpochs = 0;
                        }

                        if (_badEpochs <= _patience)
                            return;
                        SetRates([.. optimizer.ParamGroups.Select((group, i) =>
                            Math.Max(group.LearningRate * _factor, _least[i]) is var rate && group.LearningRate - rate > _eps
                                ? rate
                                : group.LearningRate)]);
                        _coolingEpochs = _cooldown;
                        _badEpochs = 0;
                    }

                    private bool IsBetter(double value)
                    {
                        if (_lessIsBetter)
                            return value < (_relative ? _best * (1 - _threshold) : _best - _threshold);
                        return value > (_relative ? _best * (1 + _threshold) : _best + _threshold);
                    }

                    private static InvalidOperationException Refusal() =>
                        new("step() should not be used with the ReduceLROnPlateau scheduler: call step(double) with the metric.");
                }
            }
        }
    }
}
