namespace MnistHelpers.Sweeps.Trials;

/// <summary>The result of a trial, as seen by samplers.</summary>
/// <param name="Units">
/// The positions of its hyperparameters from 0 to 1 (<see cref="SearchParameter.ToUnit"/>), in the order of the space; NaN for those that
/// are not set.
/// </param>
/// <param name="State">Complete, pruned or failed.</param>
/// <param name="Losses">
/// The objectives, converted so that less is better; for a pruned trial, the last value that it reported; empty for a failed one.
/// </param>
/// <param name="Step">For a pruned trial, the last step that it reached.</param>
internal sealed record Observation(double[] Units, TrialState State, double[] Losses, int Step = 0);
