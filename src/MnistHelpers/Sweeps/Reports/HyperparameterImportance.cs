namespace MnistHelpers;

/// <summary>How much each hyperparameter matters to the objective, by what a sweep has seen.</summary>
public static class HyperparameterImportance
{
    /// <summary>Fewer trials leave a forest nothing to split.</summary>
    private const int MinTrials = 4;

    /// <summary>
    /// The shares of the hyperparameters, which sum to 1: how much worse a random forest predicts <see cref="Trial.Value"/> of trials that
    /// it has not seen when the hyperparameter's values are shuffled among them (permutation importance, Breiman, "Random forests", 2001).
    /// Only complete trials count. Where shuffling makes nothing worse, because there is nothing but noise, all that vary have equal
    /// shares. Two hyperparameters that always change together divide theirs. The shares of few trials are rough: 30 or more make them
    /// steady.
    /// </summary>
    /// <param name="space">What the trials were drawn from.</param>
    /// <param name="trials">Trials of that space, in any state.</param>
    /// <param name="seed">Of the forest and of the shuffling.</param>
    /// <returns>The shares by the hyperparameters' names, in the order of the space.</returns>
    /// <exception cref="ArgumentException">Fewer than four trials are complete, all complete ones have the same value, or one is not of the
    /// space.</exception>
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
        // Nothing varies where the same point was given again and again, and only chance made its values differ.
        return space.Select((parameter, i) => KeyValuePair.Create(parameter.Name, sum > 0 ? importances[i] / sum : 1.0 / space.Count))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>From 0 to 1, so that squares neither overflow nor vanish.</summary>
    private static double[] Scaled(double[] values)
    {
        double low = values.Min() / 2, range = values.Max() / 2 - low;
        return [.. values.Select(value => (value / 2 - low) / range)];
    }
}
