using System.CommandLine;

namespace MnistApp.Data;

/// <summary>The command <c>data</c>.</summary>
internal static class DataCommand
{
    private const string About = """
        Shows the data: how many images there are, whether they are sound, and how many there are of each digit.

        Examples:
          mnist data                                what is there
          mnist data --export pictures --count 100  the first 100 images of each set as PNG files, with their labels
          mnist data --data fashion                 other data of the same form

        Exit code: 0 if the data are sound, 1 if a check fails, 2 if they cannot be read, 130 if the command was stopped.
        """;

    public static Command Create(Screen screen)
    {
        Option<string?> data = SharedOptions.Data();
        Option<string?> export = SharedOptions.Text(
            "--export", "FOLDER", "Write the images as PNG files to FOLDER/train and FOLDER/test, with a labels.csv for each.");
        Option<int?> count = Count.Option("--count", "How many images of each set to export [default: all].");
        Option<bool> json = SharedOptions.Json("Print one JSON object.");
        var command = new Command("data", About) { data, export, count, json };
        command.SetGuarded(screen, (parsed, cancellation) => DataRun.Run(
            new DataOptions(parsed.GetValue(data), parsed.GetValue(export), parsed.GetValue(count), parsed.GetValue(json)), screen,
            cancellation));
        return command;
    }
}
