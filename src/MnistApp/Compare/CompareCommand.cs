using System.CommandLine;

namespace MnistApp.Compare;

/// <summary>The command <c>compare</c>.</summary>
internal static class CompareCommand
{
    private const string About = """
        Compares two networks on the same test images: the accuracy of each, how many images only one of them reads, and by McNemar's
        test whether that is more than chance.

        Examples:
          mnist compare runs/2026-01-30_12-00-00 runs/2026-01-31_12-00-00

        Exit code: 0 if the networks were compared, 2 if they could not be, 130 if the command was stopped.
        """;

    public static Command Create(Screen screen)
    {
        Argument<string> first = Model("MODEL", "The first network: a .safetensors file, the folder of a run, or the folder of an ensemble.");
        Argument<string> second = Model("OTHER", "The second one.");
        Option<string?> data = SharedOptions.Data();
        Option<int?> threads = SharedOptions.Threads();
        Option<bool> json = SharedOptions.Json("Print one JSON object.");
        var command = new Command("compare", About) { first, second, data, threads, json };
        command.SetGuarded(screen, (parsed, _) => CompareRun.Run(
            new CompareOptions
            {
                First = parsed.GetRequiredValue(first),
                Second = parsed.GetRequiredValue(second),
                Data = parsed.GetValue(data),
                Threads = parsed.GetValue(threads),
                Json = parsed.GetValue(json),
            },
            screen));
        return command;
    }

    private static Argument<string> Model(string name, string description) => new(name) { Description = description };
}
