using System.CommandLine;
using MnistHelpers;

namespace MnistApp.Robustness;

/// <summary>The command <c>robustness</c>.</summary>
internal static class RobustnessCommand
{
    private const string About = """
        Evaluates a network on corrupted test images: the 15 corruptions of MNIST-C (Mu and Gilmer, 2019), from noise to zigzag lines.

        Examples:
          mnist robustness
          mnist robustness --corruptions fog,stripe --severity 3
          mnist robustness --model runs/2026-01-31_12-00-00 --baseline runs/2026-01-30_12-00-00

        Exit code: 0 if the network was evaluated, 2 if it could not be, 130 if the command was stopped.
        """;

    public static Command Create(Screen screen)
    {
        Option<string?> model = SharedOptions.Model();
        Option<string?> baseline = SharedOptions.Text(
            "--baseline", "FILE|FOLDER", "Another network to compare with: the mean corruption error is relative to it.");
        Option<string?> corruptions = SharedOptions.Text(
            "--corruptions", "NAME,…",
            $"Which corruptions: {string.Join(", ", Corruption.All.Select(corruption => corruption.Name))} [default: all].");
        var severity = new Option<int?>("--severity")
        {
            HelpName = "1|2|3|4|5",
            Description = "How strong they are [default: as in MNIST-C].",
        };
        var seed = new Option<long>("--seed") { HelpName = "N", Description = "The random seed [default: 0]." };
        Option<int?> images = Count.Option("--images", "How many test images to use [default: all].");
        Option<string?> data = SharedOptions.Data();
        Option<string?> folder = SharedOptions.Out("Write robustness.json, robustness.csv and the charts (HTML and SVG) to this folder.");
        Option<int?> threads = SharedOptions.Threads();
        Option<bool> json = SharedOptions.Json("Print one JSON object.");
        var command = new Command("robustness", About)
        {
            model, baseline, corruptions, severity, seed, images, data, folder, threads, json,
        };
        command.SetGuarded(screen, (parsed, cancellation) => RobustnessRun.Run(
            new RobustnessArguments
            {
                Model = parsed.GetValue(model),
                Baseline = parsed.GetValue(baseline),
                Corruptions = parsed.GetValue(corruptions),
                Severity = parsed.GetValue(severity),
                Seed = parsed.GetValue(seed),
                Images = parsed.GetValue(images),
                Data = parsed.GetValue(data),
                Out = parsed.GetValue(folder),
                Threads = parsed.GetValue(threads),
                Json = parsed.GetValue(json),
            },
            screen, cancellation));
        return command;
    }
}
