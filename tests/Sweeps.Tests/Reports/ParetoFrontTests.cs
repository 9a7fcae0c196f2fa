using System.Net;
using MnistHelpers;

namespace Sweeps.Tests;

public sealed class ParetoFrontTests
{
    private static Trial Trial(int number, params double[] values) =>
        new(number, new Dictionary<string, object> { ["filters"] = 4 + number }, values[0]) { Values = values };

    /// <summary>
    /// Four hotels by price and distance to the beach, the textbook's case (Börzsönyi, Kossmann and Stocker, "The skyline operator", 2001).
    /// </summary>
    private static readonly Trial[] s_hotels = [Trial(0, 50, 8), Trial(1, 60, 5), Trial(2, 70, 6), Trial(3, 90, 1)];

    [Fact]
    public void CheapAndNear_LeavesOutWhatIsDearerAndFarther() =>
        Assert.Equal([0, 1, 3], ParetoFront.Of(s_hotels, [false, false]).Select(trial => trial.Number));

    [Fact]
    public void Directions_TurnTheFront()
    {
        Assert.Equal([3, 2, 0], ParetoFront.Of(s_hotels, [true, true]).Select(trial => trial.Number));
        Assert.Equal([3], ParetoFront.Of(s_hotels, [true, false]).Select(trial => trial.Number));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Front_IsWhatTheDefinitionSays(int objectives)
    {
        SeededRandom random = SeededRandom.At(3, objectives);
        // Few different values, so that many tie in one objective or in all.
        Trial[] trials = [.. Enumerable.Range(0, 150)
            .Select(i => Trial(i, [.. Enumerable.Range(0, objectives).Select(_ => Math.Floor(random.Uniform(0, 5)))]))];
        bool[] maximize = [.. Enumerable.Range(0, objectives).Select(i => i % 2 == 0)];
        bool Dominates(Trial a, Trial b)
        {
            IEnumerable<double> gains = a.Values.Zip(b.Values, (p, q) => p - q).Zip(maximize, (gain, up) => up ? gain : -gain).ToArray();
            return gains.All(gain => gain >= 0) && gains.Any(gain => gain > 0);
        }
        int[] expected = [.. trials.Where(trial => !trials.Any(other => Dominates(other, trial))).Select(trial => trial.Number)];
        Assert.Equal(expected, ParetoFront.Of(trials, maximize).Select(trial => trial.Number).Order());
    }

    [Fact]
    public void WhatHasNotEnded_FailedOrIsNoNumber_IsLeftOut()
    {
        Trial[] trials =
        [
            Trial(0, 1, 1), Trial(1, 9, double.NaN), Trial(2, double.PositiveInfinity, 1),
            Trial(3, 9, 9) with { State = TrialState.Pruned }, new(4, new Dictionary<string, object>(), null, TrialState.Running),
            Trial(5, 1, 1), ];
        Assert.Equal([0, 5], ParetoFront.Of(trials, [true, true]).Select(trial => trial.Number));
        Assert.Empty(ParetoFront.Of([], [true]));
    }

    [Fact]
    public void Table_HasTheFrontWithItsParameters()
    {
        ParetoFront front = ParetoFront.Of([Trial(0, 0.5, 1.5), Trial(1, 0.25, 7)], [true, false], ["accuracy", "<loss>"]);
        Assert.Equal(
            "1 of 2 completed trials is on the Pareto front\ntrial  accuracy  <loss>  filters\n0           0.5     1.5        4",
            Culture.German(front.ToString));
        string html = ((INotebookView)front).ToHtml();
        Assert.Contains(WebUtility.HtmlEncode("<loss>"), html, StringComparison.Ordinal);
        Assert.DoesNotContain("<loss>", html, StringComparison.Ordinal);
        Assert.Contains("objective 2", ParetoFront.Of(s_hotels, [false, false]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void BadInput_IsASentenceThatNamesTheFault()
    {
        static void Refused(string message, Action find) => Assert.Equal(message, Assert.Throws<ArgumentException>(find).Message);
        Refused("maximize: none found; say for each objective whether larger is better", () => ParetoFront.Of(s_hotels, []));
        Refused(
            "trials: trial 0 has 2 values for 3 objectives; give as many directions as values",
            () => ParetoFront.Of(s_hotels, [true, true, true]));
        Refused(
            "objectives: 1 names found for 2 objectives; give a name for each", () => ParetoFront.Of(s_hotels, [true, true], ["price"]));
    }
}
