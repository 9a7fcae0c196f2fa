#nullable disable annotations

using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// Raises the rate from max_lr / div_factor to max_lr and then lowers it to far below the initial rate, and the momentum
            /// inversely. Smith, Topin: Super-Convergence (2018).
            /// </summary>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(
                    optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum,
                    max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <summary>Applies the one-cycle policy with separate values for each group.</summary>
            public static LRScheduler OneCycleLR(
                Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3, impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos,
                bool cycle_momentum = true, IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null,
                double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1,
                bool verbose = false) =>
                new impl.OneCycleLR(
                    optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum, base_momentum,
                    max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Applies the one-cycle policy. Smith, Topin: Super-Convergence (2018).</summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly AnnealStrategy _strategy;
                    private readonly double[] _highest;
                    private readonly double[] _lowMomentum;
                    private readonly double[] _highMomentum;
                    private readonly Momenta _momenta;
                    private readonly double _divisor;
                    private readonly double _lastDivisor;
                    private readonly int _steps;

                    /// <summary>
                    /// The last step of each phase and the level of the rate there: 0 for the initial rate, 1 for the highest, 2 for the
                    /// final one.
                    /// </summary>
                    private readonly (double End, int Level)[] _phases;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                        bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Repeated(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy,
                            cycle_momentum, Repeated(optimizer, base_momentum), Repeated(optimizer, max_momentum), div_factor,
                            final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public OneCycleLR(
                        Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null, double div_factor = 25,
                        double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _momenta = cycle_momentum ? new Momenta(optimizer) : null;
                        if (pct_start is not (>= 0 and <= 1))
                        {
                            throw new ArgumentException(
                                $"Expected float between 0 and 1 for pct_start, but got {pct_start}", nameof(pct_start));
                        }
                        _steps = StepCount(total_steps, epochs, steps_per_epoch);
                        _strategy = anneal_strategy;
                        _highest = [.. max_lr];
                        _lowMomentum = [.. base_momentum ?? Repeated(optimizer, 0.85)];
                        _highMomentum = [.. max_momentum ?? Repeated(optimizer, 0.95)];
                        _divisor = div_factor;
                        _lastDivisor = final_div_factor;
                        _phases = three_phase
                            ? [((pct_start * _steps) - 1, 1), ((2 * pct_start * _steps) - 2, 0), (_steps - 1, 2)]
                            : [((pct_start * _steps) - 1, 1), (_steps - 1, 2)];
                        step();
                    }

                    /// <summary>The shape of the curve between two levels.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Cosine annealing.</summary>
                        Cos,
                        /// <summary>Linear annealing.</summary>
                        Linear,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (last_epoch > _steps)
                        {
                            throw new InvalidOperationException(
                                $"Tried to step {last_epoch + 1} times. The specified number of total steps is {_steps}");
                        }
                        int phase = Math.Min(Array.FindIndex(_phases, p => last_epoch <= p.End), _phases.Length - 1);
                        phase = phase < 0 ? _phases.Length - 1 : phase;
                        (double start, int from) = phase == 0 ? (0, 0) : _phases[phase - 1];
                        (double end, int to) = _phases[phase];
                        double share = (last_epoch - start) / (end - start);
                        var rates = new double[_highest.Length];
                        for (int i = 0; i < rates.Length; i++)
                        {
                            rates[i] = Between(Rate(i, from), Rate(i, to), share);
                            _momenta?[i] = Between(Momentum(i, from), Momentum(i, to), share);
                        }

                        return rates;
                    }

                    private double Rate(int group, int level) => level switch
                    {
                        0 => _highest[group] / _divisor,
                        1 => _highest[group],
                        _ => _highest[group] / _divisor / _lastDivisor,
                    };

                    private double Momentum(int group, int level) => level == 1 ? _lowMomentum[group] : _highMomentum[group];

                    private double Between(double start, double end, double share) => _strategy == AnnealStrategy.Cos
                        ? end + ((start - end) / 2 * (Math.Cos(Math.PI * share) + 1))
                        : ((end - start) * share) + start;

                    private static int StepCount(int total, int epochs, int perEpoch)
                    {
                        if (total == -1 && epochs == -1 && perEpoch == -1)
                        {
                            throw new ArgumentException(
                                "You must define either total_steps OR (epochs AND steps_per_epoch)", nameof(total));
                        }
                        if (total != -1)
                        {
                            return total > 0
                                ? total
                                : throw new ArgumentException($"Expected positive integer total_steps, but got {total}", nameof(total));
                        }
                        if (epochs <= 0)
                            throw new ArgumentException($"Expected positive integer epochs, but got {epochs}", nameof(epochs));
                        return perEpoch > 0
                            ? epochs * perEpoch
                            : throw new ArgumentException(
                                $"Expected positive integer steps_per_epoch, but got {perEpoch}", nameof(perEpoch));
                    }

                    private static IEnumerable<double> Repeated(Optimizer optimizer, double value) =>
                        Enumerable.Repeat(value, optimizer.ParamGroups.Count());
                }
            }
        }
    }
}
