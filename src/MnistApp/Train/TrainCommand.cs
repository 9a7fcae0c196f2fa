using System.CommandLine;

namespace MnistApp.Train;

/// <summary>The command <c>train</c>.</summary>
internal static class TrainCommand
{
    private const int DefaultValidation = 5000;

    private const string About = """
        Trains a network and writes it to a folder, with its history and learning curves.

        It can be interrupted or killed at any time; --resume continues from the last checkpoint and ends with the same network, bit for bit. The test images
        are never used: see mnist evaluate.

        Examples:
          mnist train                                       the recipe Standard, about 99.5 % on the test images
          mnist train --recipe fast --seed 7                one epoch
          mnist train --epochs 20 --patience 3              stop early
          mnist train --set block2.filters=48 --dense 1     another network
          mnist train --resume runs/2026-01-31_12-00-00     continue

        Exit code: 0 if the training ended, 1 if it diverged, 2 if it could not begin, 130 if it was stopped.
        """;

    public static Command Create(Screen screen)
    {
        var recipe = new RecipeArguments();
        Option<int?> images = Count.Option("--images", "How many of the training images to use [default: all].");
        var validation = new Option<int?>("--validation")
        {
            HelpName = "N",
            Description = $"How many training images to hold out for validation; 0 for none [default: {DefaultValidation}].",
        };
        Option<string?> folder = SharedOptions.Out("Where the run is written [default: runs/<time>].");
        Option<string?> resume = SharedOptions.Text("--resume", "FOLDER", "Continue the run in this folder; its recipe and data are used.");
        Option<string?> data = SharedOptions.Data();
        Option<int?> threads = SharedOptions.Threads();
        Option<bool> json = SharedOptions.Json("Print one JSON object at the end.");
        var command = new Command("train", About);
        foreach (Option option in (Option[])[.. recipe.All, images, validation, data, folder, resume, threads, json])
            command.Options.Add(option);
        command.SetGuarded(screen, (parsed, cancellation) =>
        {
            bool resumes = parsed.GetValue(resume) is not null;
            string[] given =
            [
                .. recipe.Given(parsed),
                .. ((Option[])[images, validation, data, folder])
                    .Where(option => parsed.GetResult(option) is { Implicit: false })
                    .Select(option => option.Name), ];
            if (resumes && given.Length > 0)
            {
                throw new UsageException(
                    $"{string.Join(", ", given)}: given with --resume, and a run goes on as it began; leave it out, or begin a new run.");
            }
            if (parsed.GetValue(validation) is < 0 and var negative)
                throw new UsageException(FormattableString.Invariant($"--validation: {negative} found; give 0 or more."));
            return TrainRun.Run(
                new TrainOptions
                {
                    Recipe = resumes ? null : recipe.Read(parsed),
                    Data = parsed.GetValue(data),
                    Images = parsed.GetValue(images),
                    Validation = parsed.GetValue(validation) ?? DefaultValidation,
                    Out = parsed.GetValue(folder),
                    Resume = parsed.GetValue(resume),
                    Threads = parsed.GetValue(threads),
                    Json = parsed.GetValue(json),
                },
                screen, cancellation);
        });
        return command;
    }
}
