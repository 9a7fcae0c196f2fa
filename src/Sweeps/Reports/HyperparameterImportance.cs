using MnistHelpers.Sweeps.Reports;

namespace MnistHelpers;

/// <summary>The importance of each hyperparameter for the objective, estimated from the trials of a sweep.</summary>
public static class HyperparameterImportance
{
    /// <summary>The minimum number of trials: with fewer, a forest has nothing to split.</summary>
    private const int MinTrials = 4;

    /// <summary>
    /// Computes the importances, which sum to 1: how much worse a random forest predicts <see cref="Trial.Value"/> of trials that it has
    /// not seen when the values of a hyperparameter are shuffled among them (permutation importance; Breiman, "Random forests", 2001). Only
    /// complete trials count. If shuffling does not make any prediction worse, because there is only noise, all hyperparameters that vary
    /// have equal importances. Two hyperparameters that always change together share theirs. With few trials, the importances are rough:
    /// use 30 or more for stable values.
    /// </summary>
    /// <param name="space">The search space of the trials.</param>
    /// <param name="trials">Trials from that space, in any state.</param>
    /// <param name="seed">The seed of the forest and the shuffling.</param>
    /// <returns>The importances by hyperparameter name, in the order of the space.</returns>
    /// <exception cref="ArgumentException">
    /// Fewer than four trials are complete, all complete trials have the same value, or a trial does not belong to the space.
    /// </exception>
    public static IReadOnlyDictionary<string, double> Of(SearchSpace space, IReadOnlyList<Trial> trials, long seed = 42)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(trials);
        Trial[] complete =
            [.. trials.Where(trial => trial.State == TrialState.Complete && trial.Value is { } value && double.IsFinite(value))];
        OptionCheck.Require(
            complete.Length >= MinTrials, $"trials: {complete.Length} complete with a finite value found; give {MinTrials} or more");
        double[] values = [.. complete.Select(trial => trial.Value!.Value)];
        OptionCheck.Require(values.Min() < values.Max(), $"trials: all complete ones have the value {values[0]}; give some that differ");
        double[][] units = [.. complete.Select(trial => space.ToUnits(space.Parse(trial.Parameters)))];
        int[] categories = [.. space.Select(parameter => parameter.IsCategory ? parameter.Count!.Value : 0)];

        double[] importances = [.. new RegressionForest(units, Scaled(values), categories, seed)
            .PermutationImportances()
            .Select(importance => Math.Max(importance, 0))];
        if (importances.Sum() <= 0)
            importances = [.. Enumerable.Range(0, space.Count).Select(i => units.Any(point => !point[i].Equals(units[0][i])) ? 1.0 : 0)];
        double sum = importances.Sum();
        // Nothing varies if the same point was evaluated again and again, and only chance made its values differ.
        return space.Select((parameter, i) => KeyValuePair.Create(parameter.Name, sum > 0 ? importances[i] / sum : 1.0 / space.Count))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Scales to 0 to 1, so that squares neither overflow nor vanish.</summary>
    private static double[] Scaled(double[] values)
    {
        double low = values.Min() / 2, range = values.Max() / 2 - low;
        return [.. values.Select(value => (value / 2 - low) / range)];
    }
}
