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
            /// Cycles the rate up and down between two bounds, and the momentum inversely. Smith: Cyclical Learning Rates (2017).
            /// </summary>
            public static LRScheduler CyclicLR(
                Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1, Func<double, double> scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8,
                double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(
                    optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum,
                    base_momentum, max_momentum, last_epoch, verbose);

            /// <summary>Cycles the rate up and down between two bounds, with separate values for each group.</summary>
            public static LRScheduler CyclicLR(
                Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1,
                Func<double, double> scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true, IEnumerable<double> base_momentum = null, IEnumerable<double> max_momentum = null,
                int last_epoch = -1, bool verbose = false) =>
                new impl.CyclicLR(
                    optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode, cycle_momentum,
                    base_momentum, max_momentum, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>
                /// Cycles the rate up and down between two bounds. Smith: Cyclical Learning Rates for Training Neural Networks (2017).
                /// </summary>
                public class CyclicLR : LRScheduler
                {
                    private readonly double[] _highest;
                    private readonly double[] _lowMomentum;
                    private readonly double[] _highMomentum;
                    private readonly Momenta _momenta;
                    private readonly double _cycleLength;
                    private readonly double _upShare;
                    private readonly Func<double, double> _scale;
                    private readonly ScaleMode _scaleMode;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public CyclicLR(
                        Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                        Mode mode = Mode.Triangular, double gamma = 1, Func<double, double> scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8,
                        double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Repeated(optimizer, base_lr), Repeated(optimizer, max_lr), step_size_up, step_size_down, mode, gamma,
                            scale_fn, scale_mode, cycle_momentum, Repeated(optimizer, base_momentum), Repeated(optimizer, max_momentum),
                            last_epoch, verbose)
                    {
                    }

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public CyclicLR(
                        Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                        int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1, Func<double, double> scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, IEnumerable<double> base_momentum = null,
                        IEnumerable<double> max_momentum = null, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _momenta = cycle_momentum ? new Momenta(optimizer) : null;
                        double down = step_size_down == -1 ? step_size_up : step_size_down;
                        _cycleLength = step_size_up + down;
                        _upShare = step_size_up / _cycleLength;
                        base_lrs = [.. base_lr];
                        _highest = [.. max_lr];
                        _lowMomentum = [.. base_momentum ?? Repeated(optimizer, 0.8)];
                        _highMomentum = [.. max_momentum ?? Repeated(optimizer, 0.9)];
                        _scaleMode = scale_fn is not null ? scale_mode : mode == Mode.ExpRange ? ScaleMode.Iterations : ScaleMode.Cycle;
                        _scale = scale_fn ?? (mode switch
                        {
                            Mode.Triangular2 => cycle => 1 / Math.Pow(2, cycle - 1),
                            Mode.ExpRange => step => Math.Pow(gamma, step),
                            _ => _ => 1,
                        });
                        step();
                    }

                    /// <summary>How the amplitude of the cycles changes.</summary>
                    public enum Mode
                    {
                        /// <summary>The amplitude is constant.</summary>
                        Triangular,

                        /// <summary>The amplitude is halved after each cycle.</summary>
                        Triangular2,

                        /// <summary>The amplitude is multiplied by gamma at each step.</summary>
                        ExpRange,
                    }

                    /// <summary>The argument of the scaling function.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle.</summary>
                        Cycle,
                        /// <summary>The number of the step.</summary>
                        Iterations,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        double cycle = Math.Floor(1 + (last_epoch / _cycleLength)), x = 1 + (last_epoch / _cycleLength) - cycle;
                        double height = x <= _upShare ? x / _upShare : (x - 1) / (_upShare - 1);
                        height *= _scale(_scaleMode == ScaleMode.Cycle ? cycle : last_epoch);
                        for (int i = 0; i < _highest.Length; i++)
                            _momenta?[i] = _highMomentum[i] - ((_highMomentum[i] - _lowMomentum[i]) * height);
                        return [.. base_lrs.Select((rate, i) => rate + ((_highest[i] - rate) * height))];
                    }

                    private static IEnumerable<double> Repeated(Optimizer optimizer, double value) =>
                        Enumerable.Repeat(value, optimizer.ParamGroups.Count());
                }
            }
        }
    }
}
