#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Multiplies the learning rate by a function of the epoch.</summary>
            public static LRScheduler MultiplicativeLR(
                Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                new impl.MultiplicativeLR(optimizer, lr_lambda, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Multiplies the learning rate by a function of the epoch.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    private readonly Func<int, double>[] _lambdas;

                    /// <summary>Creates a scheduler of an optimizer's learning rates.</summary>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Enumerable.Repeat(lr_lambda, optimizer.ParamGroups.Count()), last_epoch, verbose)
                    {
                    }

                    /// <summary>Creates a scheduler with a function for each group.</summary>
                    public MultiplicativeLR(
                        Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _lambdas = [.. lr_lambdas];
                        if (_lambdas.Length != optimizer.ParamGroups.Count())
                        {
                            throw new ArgumentException(
                                $"Expected {optimizer.ParamGroups.Count()} lr_lambdas, but got {_lambdas.Length}", nameof(lr_lambdas));
                        }
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        [.. optimizer.ParamGroups.Select(
                            (group, i) => group.LearningRate * (last_epoch == 0 ? 1 : _lambdas[i](last_epoch)))];
                }
            }
        }
    }
}
