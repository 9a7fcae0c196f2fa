#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning rate schedulers, which change the rate from epoch to epoch or from step to step.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>The base class of schedulers, which set the learning rates of an optimizer's groups from step to step.</summary>
            /// <remarks>
            /// A program may derive its own scheduler: it overrides <see cref="get_lr"/> and calls
            /// <see cref="step()"/> at the end of its constructor.
            /// </remarks>
            public abstract class LRScheduler
            {
                private protected readonly Optimizer optimizer;
                private readonly bool _verbose;
                private double[] _lastRates = [];

                /// <summary>The number of steps taken; 1 after the step that constructors take.</summary>
                protected int _step_count;

                /// <summary>Creates a scheduler that overrides all ways to step.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    this.optimizer = optimizer;
                    this.last_epoch = last_epoch;
                    _verbose = verbose;
                    base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    ReadRates();
                }

                internal Optimizer Controlled => optimizer;

                internal int last_epoch { get; set; } = -1;

                private protected double[] base_lrs { get; set; }

                /// <summary>Advances by one epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Advances to the given epoch, using the closed form if there is one.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    Advance(epoch);
                }

                /// <summary>Advances by one epoch; the metric is for schedulers that use it.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>Returns the learning rates of the groups since the last step.</summary>
                public IEnumerable<double> get_last_lr() => _lastRates;

                /// <summary>Computes the learning rates of the groups in the next epoch from the current ones.</summary>
                protected virtual IEnumerable<double> get_lr() => Scaled(1);

                /// <summary>Computes the learning rates of the groups in an epoch from the initial ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                private protected virtual void Advance(int? epoch)
                {
                    if (optimizer is null)
                    {
                        throw new InvalidOperationException(
                            $"{GetType().Name} was made without an optimizer: override step(), or give the base constructor the optimizer.");
                    }
                    last_epoch = epoch ?? last_epoch + 1;
                    SetRates([.. epoch is null ? get_lr() : get_closed_form_lr()]);
                }

                /// <summary>Returns the current rates multiplied by a factor.</summary>
                private protected double[] Scaled(double factor) => [.. optimizer.ParamGroups.Select(group => group.LearningRate * factor)];

                /// <summary>Returns the initial rates, each multiplied by a factor for its group.</summary>
                private protected double[] FromBase(Func<int, double> factor) =>
                    [.. base_lrs.Select((rate, group) => rate * factor(group))];

                private protected void SetRates(double[] rates)
                {
                    if (rates.Length < base_lrs.Length)
                    {
                        throw new InvalidOperationException(
                            $"{GetType().Name} computed {rates.Length} learning rates for {base_lrs.Length} "
                                + "groups: get_lr() has to return one for each.");
                    }
                    foreach ((ILearningRateController group, double rate) in optimizer.ParamGroups.Zip(rates))
                    {
                        if (_verbose && group.LearningRate != rate)
                            Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate to {rate}"));
                        group.LearningRate = rate;
                    }

                    ReadRates();
                }

                /// <summary>Records the current rates of the groups.</summary>
                private protected void ReadRates() => _lastRates = [.. optimizer.ParamGroups.Select(group => group.LearningRate)];
            }
        }
    }
}
