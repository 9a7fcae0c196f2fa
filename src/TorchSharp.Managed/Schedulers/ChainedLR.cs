#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Chains several schedulers: each of them steps in turn.</summary>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);

            public static partial class impl
            {
                /// <summary>Chains several schedulers: each of them steps in turn.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                        : this([.. schedulers])
                    {
                    }

                    private ChainedLR(LRScheduler[] schedulers)
                        : base(
                            schedulers.Length > 0
                                ? schedulers[0].Controlled
                                : throw new ArgumentException("ChainedLR expects at least one scheduler.", nameof(schedulers)), 0, false) =>
                        _schedulers = schedulers;

                    private protected override void Advance(int? epoch)
                    {
                        foreach (LRScheduler scheduler in _schedulers)
                        {
                            if (epoch is null)
                                scheduler.step();
                            else
                                scheduler.step(epoch);
                        }

                        ReadRates();
                    }
                }
            }
        }
    }
}
