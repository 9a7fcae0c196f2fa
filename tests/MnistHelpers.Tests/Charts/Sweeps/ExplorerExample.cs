namespace MnistHelpers.Tests;

/// <summary>Sweeps for an explorer.</summary>
internal static class ExplorerExample
{
    internal const string Hostile = "</script><script>window.hostile=1</script>\"'><img src=x onerror=window.hostile=2><!--\u2028";

    /// <summary>
    /// Completed trials 0 to 4 with rates 1 to 5 and rising accuracies, trial 5, pruned with rate 2, trial 6, running with rate 3, and one
    /// that failed.
    /// </summary>
    internal static Trial[] Trials() =>
    [
        .. Enumerable.Range(
            0, 5).Select(i => Trial(i, 0.5 + i / 10.0, TrialState.Complete, ("rate", i + 1), ("optimizer", i % 2 == 0 ? "Adam" : "SGD"))
            with { Intermediate = [new(1, 0.3), new(2, 0.4 + i / 10.0), new(3, 0.5 + i / 10.0)] }),
        Trial(5, 0.2, TrialState.Pruned, ("rate", 2), ("optimizer", "Adam")) with { Intermediate = [new(1, 0.2)] },
        Trial(6, null, TrialState.Running, ("rate", 3), ("optimizer", "SGD"), ("momentum", 0.9)) with
        {
            Intermediate = [new(1, 0.25), new(2, 0.35)],
        },
        Trial(7, null, TrialState.Failed, ("rate", 5), ("optimizer", "SGD")),
    ];

    /// <summary>Names and texts that would end a script, an attribute or an element.</summary>
    internal static Trial[] HostileTrials() =>
    [
        Trial(0, 0.5, TrialState.Complete, (Hostile, Hostile), ("__proto__", 1)) with { Intermediate = [new(1, 0.5)] },
        Trial(1, 0.6, TrialState.Complete, (Hostile, "b"), ("__proto__", 2)) with { Intermediate = [new(1, 0.6)] },
    ];

    internal static string Html(SweepExplorer explorer) => ((INotebookView)explorer).ToHtml();

    private static Trial Trial(int number, double? value, TrialState state, params (string Name, object Value)[] parameters) =>
        new(number, parameters.ToDictionary(pair => pair.Name, pair => pair.Value), value, state);
}
