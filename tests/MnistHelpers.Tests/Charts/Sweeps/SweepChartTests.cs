using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class SweepChartTests
{
    private static Trial Trial(
        int number, double? value, TrialState state = TrialState.Complete, params (string Name, object Value)[] parameters) =>
        new(number, parameters.ToDictionary(pair => pair.Name, pair => pair.Value), value, state);

    /// <summary>Four completed trials, one pruned, one failed; momentum is set where the optimizer has one.</summary>
    private static readonly Trial[] s_example =
    [
        Trial(
            0, 0.9, TrialState.Complete, ("learning rate", 1e-4), ("batch size", 32), ("optimizer", "SGD"), ("momentum", 0.9),
            ("batch norm", true)),
        Trial(1, 0.96, TrialState.Complete, ("learning rate", 1e-2), ("batch size", 64), ("optimizer", "Adam"), ("batch norm", true)),
        Trial(2, 0.4, TrialState.Pruned, ("learning rate", 5e-1), ("batch size", 64), ("optimizer", "Adam"), ("batch norm", false)),
        Trial(3, null, TrialState.Failed, ("learning rate", 9.0), ("batch size", 64), ("optimizer", "Adam"), ("batch norm", false)),
        Trial(4, 0.95, TrialState.Complete, ("learning rate", 1e-3), ("batch size", 64), ("optimizer", "Adam"), ("batch norm", false)),
        Trial(
            5, 0.97, TrialState.Complete, ("learning rate", 0.1), ("batch size", 32), ("optimizer", "SGD"), ("momentum", 0.5),
            ("batch norm", true)),
    ];

    private static JsonElement Axis(ChartView figure, string name) => figure.Json().GetProperty("layout").GetProperty(name);

    [Fact]
    public void History_ShowsEachTrial_AndTheBestSoFar()
    {
        ChartView figure = Culture.German(() => SweepCharts.History([.. s_example.Reverse()]));

        Assert.Equal("Trial 5 is the best of 4: validation accuracy 0.97", figure.Title());
        JsonElement best = figure.Trace("best so far");
        Assert.Equal([0, 1, 4, 5], best.GetProperty("x").AsNumbers());
        Assert.Equal([0.9, 0.96, 0.96, 0.97], best.GetProperty("y").AsNumbers());
        Assert.Equal("hv", best.GetProperty("line").GetProperty("shape").GetString());
        Assert.Equal([0.9, 0.96, 0.95, 0.97], figure.Trace("completed").GetProperty("y").AsNumbers());
        Assert.Equal([0.4], figure.Trace("pruned").GetProperty("y").AsNumbers());
        Assert.Equal([3], figure.Trace("failed").GetProperty("x").AsNumbers());
        Assert.True(figure.Trace("failed").GetProperty("y").AsNumbers()[0] < 0.4);
        Assert.Equal(
            "trial 0: validation accuracy 0.9<br>learning rate: 0.0001<br>batch size: "
                + "32<br>optimizer: SGD<br>momentum: 0.9<br>batch norm: true", figure.Trace("completed").GetProperty("text").AsTexts()[0]);
        Assert.Equal(
            3,
            new[] { "completed", "pruned", "failed" }
                .Select(name => figure.Trace(name).GetProperty("marker").GetProperty("symbol").GetString())
                .Distinct()
                .Count());
    }

    [Fact]
    public void History_OfALoss_GoesDown_ToTheLastTrial()
    {
        ChartView figure = SweepCharts.History(
            [Trial(0, 0.5), Trial(1, 0.7), Trial(2, 0.3), Trial(3, double.NaN)], "validation loss", maximize: false);
        Assert.Equal("Trial 2 is the best of 3: validation loss 0.3", figure.Title());
        Assert.Equal([0.5, 0.5, 0.3, 0.3], figure.Trace("best so far").GetProperty("y").AsNumbers());
        Assert.Equal([3], figure.Trace("failed").GetProperty("x").AsNumbers());
    }

    [Fact]
    public void History_WithoutACompletedTrial_SaysSo()
    {
        ChartView figure = SweepCharts.History([Trial(0, null, TrialState.Failed), Trial(1, 0.2, TrialState.Pruned)]);
        Assert.Equal("None of 2 trials was completed: 1 pruned, 1 failed", figure.Title());
        Assert.Equal(["pruned", "failed"], figure.Traces().Select(trace => trace.GetProperty("name").GetString()));
    }

    [Fact]
    public void History_OfAStudyThatGoesOn_ShowsWhatRunsAndWaits()
    {
        Trial[] trials =
        [
            .. s_example, Trial(6, null, TrialState.Running) with { Intermediate = [new(1, 0.5), new(2, 0.75), new(3, double.NaN)] },
            Trial(7, null, TrialState.Running), Trial(8, null, TrialState.Waiting),
        ];
        ChartView figure = SweepCharts.History(trials);
        Assert.Equal("Trial 5 is the best of 4: validation accuracy 0.97; 2 running, 1 waiting", figure.Title());
        Assert.Equal([6, 7], figure.Trace("running").GetProperty("x").AsNumbers());
        Assert.Equal(0.75, figure.Trace("running").GetProperty("y").AsNumbers()[0]);
        Assert.True(figure.Trace("running").GetProperty("y").AsNumbers()[1] < 0.4);
        Assert.Equal([8], figure.Trace("waiting").GetProperty("x").AsNumbers());
        Assert.Equal([3], figure.Trace("failed").GetProperty("x").AsNumbers());
        Assert.Equal("trial 6, running: validation accuracy 0.75", figure.Trace("running").GetProperty("text").AsTexts()[0]);
        Assert.Equal(
            "None of 3 trials is completed yet: 0 pruned, 0 failed, 2 running, 1 waiting", SweepCharts.History(trials[6..]).Title());
        string[] marks = [.. new[] { "completed", "pruned", "failed", "running", "waiting" }
            .Select(name => figure.Trace(name).GetProperty("marker").GetProperty("symbol").GetString()!)];
        Assert.Equal(marks, marks.Distinct());
    }

    [Fact]
    public void LearningCurves_AreALineForEachTrial_TheBestOnTop()
    {
        Trial[] trials =
        [
            Trial(0, 0.9) with { Intermediate = [new(1, 0.5), new(2, 0.9)] },
            Trial(1, 0.95) with { Intermediate = [new(1, 0.6), new(2, 0.95)] },
            Trial(2, 0.2, TrialState.Pruned) with { Intermediate = [new(1, 0.2)] }, Trial(3, null, TrialState.Failed),
            Trial(4, null, TrialState.Running) with { Intermediate = [new(1, 0.4)] }, ];
        ChartView figure = Culture.German(() => SweepCharts.LearningCurves(trials));
        Assert.Equal("Trial 1 is the best of 2: validation accuracy 0.95; 1 running", figure.Title());
        Assert.Equal(
            ["trial 2", "pruned", "trial 0", "completed", "trial 4", "under way", "trial 1", "best trial"],
            figure.Traces().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([0.6, 0.95], figure.Trace("trial 1").GetProperty("y").AsNumbers());
        Assert.Equal("dash", figure.Trace("trial 2").GetProperty("line").GetProperty("dash").GetString());
        Assert.Equal([1], figure.Trace("pruned").GetProperty("x").AsNumbers());
        Assert.Equal([0.2], figure.Trace("pruned").GetProperty("y").AsNumbers());
        Assert.Equal(4, figure.Traces().Count(trace => trace.GetProperty("showlegend").GetBoolean()));
        Assert.Equal("step 2: 0.95<br>trial 1: validation accuracy 0.95", figure.Trace("trial 1").GetProperty("text").AsTexts()[1]);
    }

    [Fact]
    public void ParetoFront_IsAStairOverTheBestTradeOffs()
    {
        static Trial Of(int number, params double[] values) =>
            Trial(number, values[0], TrialState.Complete, ("filters", 4 + number)) with { Values = values };
        Trial[] trials =
        [
            Of(0, 0.9, 100, 5), Of(1, 0.95, 400, 4), Of(2, 0.94, 500, 3), Of(3, 0.97, 900, 9), Trial(4, 0.1, TrialState.Pruned),
        ];
        ChartView figure = Culture.German(
            () => SweepCharts.ParetoFront(trials, ["accuracy", "weights", "seconds"], [true, false, false], x: 1, y: 0));
        Assert.Equal("3 of 4 trials are the best trade-offs of weights and accuracy", figure.Title());
        Assert.Equal([100, 400, 900], figure.Trace("edge").GetProperty("x").AsNumbers());
        Assert.Equal([0.9, 0.95, 0.97], figure.Trace("edge").GetProperty("y").AsNumbers());
        Assert.Equal("hv", figure.Trace("edge").GetProperty("line").GetProperty("shape").GetString());
        Assert.Equal([500], figure.Trace("dominated").GetProperty("x").AsNumbers());
        Assert.Contains("trial 0: weights 100, accuracy 0.9<br>filters: 4", figure.Trace("Pareto front").GetProperty("text").AsTexts());
        Assert.Equal(
            "vh",
            SweepCharts.ParetoFront(trials, ["accuracy", "weights", "seconds"], [true, false, false])
                .Trace("edge")
                .GetProperty("line")
                .GetProperty("shape")
                .GetString());
    }

    [Fact]
    public void Slice_IsAPanelForEachParameter_TheBestRinged()
    {
        ChartView figure = Culture.German(() => SweepCharts.Slice(s_example));

        Assert.Equal(
            ["log", "linear", "category", "linear", "category"],
            new[] { "xaxis", "xaxis2", "xaxis3", "xaxis4", "xaxis5" }.Select(name => Axis(figure, name).GetProperty("type").GetString()));
        JsonElement[] completed = [.. figure.Traces().Where(trace => trace.GetProperty("name").GetString() == "completed")];
        Assert.Equal([1e-4, 1e-2, 1e-3, 0.1], completed[0].GetProperty("x").AsNumbers());
        Assert.Equal([0.9, 0.96, 0.95, 0.97], completed[0].GetProperty("y").AsNumbers());
        Assert.Equal([0, 1, 4, 5], completed[0].GetProperty("marker").GetProperty("color").AsNumbers());
        Assert.Equal([0.9, 0.5], completed[3].GetProperty("x").AsNumbers());
        Assert.Equal(["true", "true", "false", "true"], completed[4].GetProperty("x").AsTexts());
        JsonElement[] best = [.. figure.Traces().Where(trace => trace.GetProperty("name").GetString() == "best trial")];
        Assert.Equal(5, best.Length);
        Assert.Equal([0.97], best[0].GetProperty("y").AsNumbers());
        Assert.Single(best, trace => trace.GetProperty("showlegend").GetBoolean());
    }

    [Fact]
    public void Slice_DrawsAccuraciesFarApart_ByWhatTheyLackOfOne()
    {
        Trial[] trials =
        [
            Trial(0, 0.1, TrialState.Complete, ("learning rate", 1e-1)), Trial(1, 0.96, TrialState.Complete, ("learning rate", 1e-2)),
            Trial(2, 0.98, TrialState.Complete, ("learning rate", 1e-3)),
        ];

        ChartView figure = Culture.German(() => SweepCharts.Slice(trials));

        JsonElement axis = Axis(figure, "yaxis");
        Assert.Equal("log", axis.GetProperty("type").GetString());
        // The best is on top.
        double[] range = [.. axis.GetProperty("range").AsNumbers()];
        Assert.InRange(range[0], Math.Log10(0.9), 0.1);
        Assert.InRange(range[1], -2, Math.Log10(0.02));
        Assert.Equal([0.9, 0.04, 0.02], figure.Traces()[0].GetProperty("y").AsNumbers().Select(error => Math.Round(error, 12)));
        string[] ticks = [.. axis.GetProperty("ticktext").AsTexts()];
        Assert.Equal(["0.1", "0.5", "0.8", "0.9", "0.95", "0.98", "0.99"], ticks.Take(7));
    }

    [Theory]
    [InlineData(new[] { 0.02, 0.05, 0.1, 0.2 }, 0.012, 0.02, 0.03, 0.06, 0.15, 0.22)]
    [InlineData(new[] { 3e-3, 1e-2, 3e-2 }, 0.0011, 0.002, 0.004, 0.012, 0.02, 0.05)]
    [InlineData(null, 1e-4, 2e-4, 1e-3, 4e-3, 0.02, 0.05)]
    public void Slice_WithFewPowersOfTen_HasTicksBetweenThem(double[]? ticks, params double[] rates)
    {
        Trial[] trials = [.. rates.Select((rate, i) => Trial(i, 0.9 + 0.001 * i, TrialState.Complete, ("rate", rate)))];

        JsonElement axis = Axis(SweepCharts.Slice(trials), "xaxis");

        Assert.Equal("log", axis.GetProperty("type").GetString());
        Assert.Equal(ticks, axis.TryGetProperty("tickvals", out JsonElement given) ? [.. given.AsNumbers()] : null);
        Assert.Equal(ticks is null, axis.TryGetProperty("dtick", out _));
    }

    [Fact]
    public void Slice_ColorsTrialsByAHyperparameter()
    {
        Trial[] trials =
        [
            Trial(0, 0.9, TrialState.Complete, ("rate", 1e-3), ("batch", 32)), Trial(1, 0.91, TrialState.Complete, ("rate", 2e-3), ("batch", 64)),
            Trial(2, 0.92, TrialState.Complete, ("rate", 3e-3), ("batch", 32)),
        ];

        ChartView figure = SweepCharts.Slice(trials, colorBy: "batch");

        Assert.Equal(
            ["batch 32", "batch 64", "best trial", "batch 32", "batch 64", "best trial"],
            figure.Traces().Select(trace => trace.GetProperty("name").GetString()));
        Assert.Equal([1e-3, 3e-3], figure.Traces()[0].GetProperty("x").AsNumbers());
        Assert.Equal(
            [true, true, false, false], new[] { 0, 1, 3, 4 }.Select(i => figure.Traces()[i].GetProperty("showlegend").GetBoolean()));
        var fault = Assert.Throws<ArgumentException>(() => SweepCharts.Slice(trials, colorBy: "size"));
        Assert.StartsWith("colorBy: there is no hyperparameter 'size', only rate, batch", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneTrial_IsAPoint()
    {
        Trial[] one = [Trial(7, 0.9, TrialState.Complete, ("learning rate", 1e-3), ("optimizer", "Adam"))];
        Assert.Equal("Trial 7 is the only one that is complete: validation accuracy 0.9", SweepCharts.History(one).Title());
        Assert.Equal(
            "Trial 7 is the only one that is complete: validation accuracy 0.9<br>with learning rate 0.001, optimizer Adam",
            SweepCharts.Slice(one).Title());
    }

    [Fact]
    public void Importance_HasTheLargestShareOnTop()
    {
        ChartView figure = Culture.German(() => SweepCharts.Importance(
            new Dictionary<string, double> { ["batch size"] = 0.12, ["learning rate"] = 0.805, ["seed"] = 0 }));

        Assert.Equal("learning rate matters most: 80 % of the differences in validation accuracy", figure.Title());
        JsonElement bars = Assert.Single(figure.Traces());
        Assert.Equal(["seed", "batch size", "learning rate"], bars.GetProperty("y").AsTexts());
        Assert.Equal(["0.0 %", "12.0 %", "80.5 %"], bars.GetProperty("text").AsTexts());
        Assert.Equal(
            "No hyperparameter makes a difference in loss",
            SweepCharts.Importance(new Dictionary<string, double> { ["a"] = 0 }, "loss").Title());
    }

    [Fact]
    public void BadInput_IsASentenceThatNamesTheArgument()
    {
        static void Refused(string start, Action draw) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(draw).Message, StringComparison.Ordinal);
        Refused("trials: none found", () => SweepCharts.History([]));
        Refused("trials: null found", () => SweepCharts.History([null!]));
        Refused(
            "trials: of 2, none was completed with a finite number",
            () => SweepCharts.Slice([Trial(0, double.NaN), Trial(1, 0.5, TrialState.Pruned)]));
        Refused("trials: of 1, none was completed with a finite number", () => SweepCharts.Slice([Trial(0, double.PositiveInfinity)]));
        Refused("trials: no parameters found", () => SweepCharts.Slice([Trial(0, 0.5)]));
        Refused("trials: of 1, none reported a finite number", () => SweepCharts.LearningCurves([Trial(0, 0.5)]));
        Refused("objectives: 1 names found for 2 directions", () => SweepCharts.ParetoFront([Trial(0, 0.5)], ["a"], [true, false]));
        Refused("objectives: 0 and 1 of 1 asked for", () => SweepCharts.ParetoFront([Trial(0, 0.5)], ["a"], [true]));
        Refused("trials: trial 0 has 1 values for 2 objectives", () => SweepCharts.ParetoFront([Trial(0, 0.5)], ["a", "b"], [true, false]));
        Refused(
            "trials: of 1, none was completed with finite numbers",
            () => SweepCharts.ParetoFront([Trial(0, null, TrialState.Failed)], ["a", "b"], [true, false]));
        Refused("shares: none found", () => SweepCharts.Importance(new Dictionary<string, double>()));
        Refused("shares: NaN found for a", () => SweepCharts.Importance(new Dictionary<string, double> { ["a"] = double.NaN }));
        Refused("shares: -1 found for b", () => SweepCharts.Importance(new Dictionary<string, double> { ["a"] = 1, ["b"] = -1 }));
    }

    [Fact]
    public void ParametersOfMixedKinds_AndNamesWithMarkup_AreDrawn()
    {
        Trial[] trials =
        [
            Trial(0, 0.5, TrialState.Complete, ("<script>alert(1)</script>", 1), ("rate", double.NaN)),
            Trial(1, 0.6, TrialState.Complete, ("<script>alert(1)</script>", "two"), ("rate", 0.5f)),
        ];
        foreach (ChartView figure in new[] { SweepCharts.Slice(trials), SweepCharts.History(trials) })
            Assert.DoesNotContain("<script>alert", ((INotebookView)figure).ToHtml(), StringComparison.OrdinalIgnoreCase);
    }
}
