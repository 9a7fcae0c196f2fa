using System.Globalization;

namespace Benchmarks.Recipes;

/// <summary>The results as a table in Markdown.</summary>
internal static class RecipeTable
{
    internal static void Write(TextWriter output, IReadOnlyDictionary<string, RecipeResult> results)
    {
        output.WriteLine(
            "| recipe | parameters | runs | test accuracy, mean ± standard deviation | each | seconds, mean | over an epoch of the "
                + "reference network in TorchSharp |");
        output.WriteLine("|---|--:|--:|--:|---|--:|--:|");
        foreach ((string name, RecipeResult result) in results)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {result.Parameters:N0} | {result.Accuracy.Count} | {Spread(result.Accuracy)} | {Each(result.Accuracy)} | "
                    + $"{result.Seconds.Average():0.0} | {result.TorchSharpEpochs:0.00} |"));
        }
        output.WriteLine();
        foreach (string machine in results.Values.SelectMany(result => result.Machines).Distinct())
            output.WriteLine(machine);
    }

    private static string Spread(IReadOnlyList<double> accuracy)
    {
        double mean = accuracy.Average();
        string text = Percent(mean, "F3");
        return accuracy.Count == 1
            ? $"{text} %"
            : $"{text} ± {Percent(Math.Sqrt(accuracy.Sum(a => (a - mean) * (a - mean)) / (accuracy.Count - 1)), "F3")} %";
    }

    private static string Each(IEnumerable<double> accuracy) => string.Join(", ", accuracy.Select(a => Percent(a, "F2")));

    private static string Percent(double share, string format) => (100 * share).ToString(format, CultureInfo.InvariantCulture);
}
