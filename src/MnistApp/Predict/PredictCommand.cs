using System.CommandLine;
using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>The command <c>predict</c>.</summary>
internal static class PredictCommand
{
    private const string About = """
        Reads the handwritten digits of pictures.

        A picture without a digit gives "no digit found"; when the network is not sure, the answer says so. An answer that is not sure still counts in the
        score. A file that ends early or is damaged late is read as far as it goes, with a warning.

        Examples:
          mnist predict photo.jpg
          mnist predict --multi page.png
          mnist predict scans --labels scans/labels.csv
          mnist predict *.png --json

        Exit code: 0 if every picture and folder could be read, 1 if some could not, 2 if the command could not begin, 141 if nobody reads its output any
        more.
        """;

    public static Command Create(Screen screen)
    {
        var paths = new Argument<string[]>("IMAGE|FOLDER")
        {
            Description = "Pictures (PNG, JPEG, WebP, BMP, GIF, ICO), or folders whose pictures are read, with their subfolders.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> labels = SharedOptions.Text(
            "--labels", "FILE.csv",
            "What is written in the pictures, to score the answers: the columns 'file' (as seen from the CSV file's folder) and 'digits', "
                + "lines of digits separated by '/'.");
        Option<bool> several = SharedOptions.Flag("--multi", "Read all digits of each picture, line by line, instead of its one digit.");
        Option<bool> json = SharedOptions.Json(
            "Print one JSON object; 'accuracy' in it counts the pictures that are labeled with a single digit.");
        Option<string?> model = SharedOptions.Model();
        var ink = new Option<string>("--ink")
        {
            HelpName = "auto|dark|light",
            Description = "Whether the ink is dark or light [default: found out].",
            DefaultValueFactory = _ => "auto",
        };
        ink.AcceptOnlyFromAmong("auto", "dark", "light");

        var command = new Command("predict", About)
        {
            paths, labels, several, json, model, ink,
        };
        command.SetGuarded(screen, (parsed, _) => PredictRun.Run(
            new PredictOptions
            {
                Paths = parsed.GetRequiredValue(paths),
                Labels = parsed.GetValue(labels),
                Several = parsed.GetValue(several),
                Json = parsed.GetValue(json),
                Model = parsed.GetValue(model),
                Ink = parsed.GetValue(ink) switch { "dark" => InkTone.Dark, "light" => InkTone.Light, _ => InkTone.Automatic },
            },
            screen));
        return command;
    }
}
