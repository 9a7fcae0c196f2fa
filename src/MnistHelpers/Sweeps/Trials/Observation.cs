namespace MnistHelpers;

/// <summary>What came of a trial, as samplers see it.</summary>
/// <param name="Units">The places of its hyperparameters from 0 to 1 (<see cref="SearchParameter.ToUnit"/>), in the order of the space;
/// NaN for those that it did not set.</param>
/// <param name="State">Complete, pruned or failed.</param>
/// <param name="Losses">The objectives, turned so that less is better; of a pruned trial the last value that it reported, of a failed one
/// none.</param>
/// <param name="Step">Of a pruned trial, the step that it came to.</param>
internal sealed record Observation(double[] Units, TrialState State, double[] Losses, int Step = 0);
