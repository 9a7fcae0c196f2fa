using System.CommandLine;

namespace MnistApp.Options;

/// <summary>The options that several commands share.</summary>
internal static class SharedOptions
{
    public static Option<string?> Data() =>
        Text("--data", "FOLDER", "The folder of the four IDX files [default: the MNIST that comes with the command, or $MNIST_DATA].");

    public static Option<string?> Model() => Text(
        "--model", "FILE|FOLDER",
        "A trained network: a .safetensors file, the folder of a run, or the folder of an ensemble "
            + "[default: the network that comes with the command].");

    public static Option<string?> Out(string description) => Text("--out", "FOLDER", description);

    public static Option<int?> Threads() =>
        Count.Option("--threads", "The number of threads to compute with [default: one per processor].");

    public static Option<bool> Json(string description) => Flag("--json", description);

    public static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
