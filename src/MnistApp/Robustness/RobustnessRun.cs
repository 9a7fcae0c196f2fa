using System.Globalization;
using MnistHelpers;
using TorchSharp;

namespace MnistApp.Robustness;

/// <summary>Evaluates a network on corrupted images.</summary>
internal static class RobustnessRun
{
    /// <returns>The exit code.</returns>
    public static int Run(RobustnessArguments arguments, Screen screen, CancellationToken cancellation)
    {
        if (arguments.Threads is { } threads)
            torch.set_num_threads(threads);
        var options = new RobustnessOptions
        {
            Corruptions = Read(arguments.Corruptions),
            Severity = arguments.Severity,
            Seed = arguments.Seed,
        };
        ImageSet test = (arguments.Data is { } folder ? Mnist.Load(folder) : Mnist.Load()).Test;
        test = test.Take(Math.Min(arguments.Images ?? test.Count, test.Count));
        RobustnessReport report = Evaluate(arguments.Model, "network", test, options, screen, cancellation);
        RobustnessReport? baseline = arguments.Baseline is { } other
            ? Evaluate(other, "baseline", test, options, screen, cancellation)
            : null;

        if (arguments.Json)
            screen.Output.Write(report.ToJson());
        else
            screen.Output.WriteLine(report.ToString());
        if (baseline is not null && !arguments.Json)
        {
            screen.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"compared with the baseline: mean corruption error {100 * report.MeanCorruptionError(baseline):0.0} % of its own, "
                    + $"relative {100 * report.RelativeMeanCorruptionError(baseline):0.0} %"));
        }
        if (arguments.Out is { } target)
            Write(report, test, options, target, screen);
        return ExitCodes.Succeeded;
    }

    private static RobustnessReport Evaluate(
        string? model, string title, ImageSet test, RobustnessOptions options, Screen screen, CancellationToken cancellation)
    {
        using torch.nn.Module<torch.Tensor, torch.Tensor> network = NetworkFile.Load(model);
        using var bar = new ProgressBar(screen, title);
        return RobustnessReport.Evaluate(network, test, options, new Shown(bar, title), cancellation);
    }

    private static IReadOnlyList<Corruption> Read(string? names) => names is null ? Corruption.All :
    [
        .. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name =>
            Corruption.All.FirstOrDefault(corruption => corruption.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(
                $"--corruptions: {name} found; give some of {string.Join(", ", Corruption.All.Select(corruption => corruption.Name))}.")),
    ];

    private static void Write(RobustnessReport report, ImageSet test, RobustnessOptions options, string folder, Screen screen)
    {
        report.Save(Path.Combine(folder, "robustness.json"));
        report.Save(Path.Combine(folder, "robustness.csv"));
        foreach ((string name, ChartView figure) in ((string, ChartView)[])[
            ("robustness", RobustnessCharts.Accuracy(report)), ("corruptions", RobustnessCharts.Gallery(test, options: options)),
        ])
        {
            figure.Save(Path.Combine(folder, name + ".html"));
            figure.Save(Path.Combine(folder, name + ".svg"));
        }
        screen.Errors.WriteLine(
            $"{Printable.Of(folder)}: robustness.json, robustness.csv, robustness and corruptions (HTML and SVG) written");
    }

    private sealed class Shown(ProgressBar bar, string title) : IProgress<RobustnessProgress>
    {
        public void Report(RobustnessProgress value) => bar.Update(
            (double)value.Finished / value.Total, title,
            FormattableString.Invariant($"{value.Latest.Corruption.Name} {value.Latest.Accuracy:0.0000}"));
    }
}
