using System.CommandLine;

namespace MnistApp.Export;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    private const string About = """
        Writes a network in the format of other programs.

        .onnx         for ONNX Runtime and whatever else reads ONNX: input [N, 1, 28, 28], 0 to 1, output logits [N, 10]
        .dat          as TorchSharp's Module.save writes it, for Module.load
        .safetensors  for this command, MnistHelpers and whatever else reads safetensors

        Examples:
          mnist export digits.onnx
          mnist export digits.dat --model runs/2026-01-31_12-00-00

        Exit code: 0 if the file was written, 2 if it could not be.
        """;

    public static Command Create(Screen screen)
    {
        var target = new Argument<string>("FILE")
        {
            Description = "The file to write; its ending says the format: .onnx, .dat or .safetensors.",
        };
        Option<string?> model = SharedOptions.Model();
        Option<bool> json = SharedOptions.Json("Print one JSON object.");
        var command = new Command("export", About) { target, model, json };
        command.SetGuarded(
            screen, (parsed, _) => ExportRun.Run(parsed.GetRequiredValue(target), parsed.GetValue(model), parsed.GetValue(json), screen));
        return command;
    }
}
