#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Runs schedulers in sequence, switching at milestones.</summary>
            public static LRScheduler SequentialLR(
                Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            public static partial class impl
            {
                /// <summary>Runs schedulers in sequence, switching at milestones.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] _schedulers;
                    private readonly int[] _milestones;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public SequentialLR(
                        Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer, last_epoch + 1, verbose: false)
                    {
                        _schedulers = [.. schedulers];
                        _milestones = [.. milestones];
                        if (_schedulers.Length == 0 || _milestones.Length != _schedulers.Length - 1)
                        {
                            throw new ArgumentException(
                                "Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone "
                                    + $"points, but got {_schedulers.Length} and {_milestones.Length}",
                                nameof(milestones));
                        }

                        if (Array.Exists(_schedulers, scheduler => scheduler.Controlled != optimizer))
                        {
                            throw new ArgumentException(
                                "The SequentialLR scheduler expects all its sub-schedulers to be bound to the same optimizer.",
                                nameof(schedulers));
                        }

                        // Each scheduler took its first step when it was created; only that of the first scheduler should take effect.
                        foreach (ILearningRateController group in optimizer.ParamGroups)
                            group.LearningRate = group.InitialLearningRate;
                        foreach (LRScheduler scheduler in _schedulers)
                            scheduler.last_epoch--;
                        _schedulers[0].step();
                        ReadRates();
                    }

                    private protected override void Advance(int? epoch)
                    {
                        if (epoch is not null)
                            throw new InvalidOperationException("SequentialLR goes on by step(); it cannot jump to an epoch.");
                        last_epoch++;
                        int index = _milestones.Count(milestone => milestone <= last_epoch);
                        if (index > 0 && _milestones[index - 1] == last_epoch)
                            _schedulers[index].step(0);
                        else
                            _schedulers[index].step();
                        ReadRates();
                    }
                }
            }
        }
    }
}
