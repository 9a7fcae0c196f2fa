using System.Globalization;

namespace Benchmarks.Compare;

/// <summary>The tables that a person reads, in Markdown, as <c>RESULTS.md</c> has them.</summary>
internal static class Report
{
    internal static void Write(TextWriter output, Results results, int rounds)
    {
        string range = rounds == 1
            ? "one round"
            : string.Create(CultureInfo.InvariantCulture, $"median of {rounds} rounds (least to most)");
        output.WriteLine($"{Machine.Description}, {range}");
        output.WriteLine();
        output.WriteLine("| ours over theirs | |");
        output.WriteLine("|---|--:|");
        foreach (Figure ratio in results.Ratios)
            output.WriteLine($"| {ratio.Name} | {Range(ratio, "F2")} |");
        output.WriteLine();
        output.WriteLine("| images a second | reached | the textbook's operations allow | bytes allow | reached, of the nearer limit |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (RateFigure rate in results.Rates)
        {
            output.WriteLine(
                $"| {rate.Name} | {Range(rate.Reached, "N0")} | {Text(rate.ByOperations, "N0")} | {Text(rate.ByBytes, "N0")} "
                    + $"| {Range(rate.Share, "P0")} |");
        }

        output.WriteLine();
        output.WriteLine("| peers, images a second | |");
        output.WriteLine("|---|--:|");
        foreach (Figure peer in results.Peers)
            output.WriteLine($"| {peer.Name} | {Range(peer, "N0")} |");
    }

    private static string Range(Figure figure, string format) =>
        figure.Least == figure.Most || double.IsNaN(figure.Median)
            ? Text(figure.Median, format)
            : $"{Text(figure.Median, format)} ({Text(figure.Least, format)} to {Text(figure.Most, format)})";

    private static string Text(double value, string format) =>
        double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
