namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Sets the learning rates of an optimizer's groups from step to step.</summary>
            public abstract class LRScheduler
            {
                private protected readonly Optimizer optimizer;
                private readonly bool verbose;

                private protected LRScheduler(Optimizer optimizer, int last_epoch, bool verbose)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    this.optimizer = optimizer;
                    this.last_epoch = last_epoch;
                    this.verbose = verbose;
                    base_lrs = optimizer.ParamGroups.Select(group => group.InitialLearningRate).ToArray();
                }

                internal Optimizer Controlled => optimizer;

                internal int last_epoch { get; set; }

                private protected double[] base_lrs { get; set; }

                /// <summary>One epoch further.</summary>
                public virtual void step() => step(null);

                /// <summary>To the given epoch, by the closed form where there is one.</summary>
                public virtual void step(int? epoch)
                {
                    last_epoch = epoch ?? last_epoch + 1;
                    SetRates(epoch is null ? get_lr() : get_closed_form_lr());
                }

                /// <summary>One epoch further; the metric is for schedulers that look at it.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                public virtual IEnumerable<double> get_last_lr() => optimizer.ParamGroups.Select(group => group.LearningRate);

                private protected virtual double[] get_lr() => Scaled(1);

                private protected virtual double[] get_closed_form_lr() => get_lr();

                /// <summary>The present rates times a factor.</summary>
                private protected double[] Scaled(double factor) => [.. optimizer.ParamGroups.Select(group => group.LearningRate * factor)];

                /// <summary>The initial rates, each times a factor of its group.</summary>
                private protected double[] FromBase(Func<int, double> factor) => [.. base_lrs.Select((rate, group) => rate * factor(group))];

                private protected void SetRates(double[] rates)
                {
                    foreach ((ILearningRateController group, double rate) in optimizer.ParamGroups.Zip(rates))
                    {
                        if (verbose && group.LearningRate != rate)
                            Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate to {rate}"));
                        group.LearningRate = rate;
                    }
                }
            }
        }
    }
}
