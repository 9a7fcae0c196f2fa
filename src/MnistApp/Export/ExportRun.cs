using MnistHelpers;

namespace MnistApp.Export;

/// <summary>Writes a network in the format that the file name extension selects.</summary>
internal static class ExportRun
{
    /// <returns>The exit code.</returns>
    public static int Run(string target, string? model, bool asJson, Screen screen)
    {
        (string Format, Action<DigitCnn> Write) = Path.GetExtension(target).ToLowerInvariant() switch
        {
            ".onnx" => ("ONNX", (Action<DigitCnn>)(network => network.ExportOnnx(target))),
            ".dat" => ("TorchSharp", network => SaveTorch(network, target)),
            ".safetensors" => ("safetensors", network => network.Save(target)),
            _ => throw new UsageException($"{target}: no known format; end the name with .onnx, .dat or .safetensors."),
        };
        using DigitCnn network = NetworkFile.LoadSingle(model);
        Write(network);
        long bytes = new FileInfo(target).Length, parameters = network.Summary().Parameters;
        if (asJson)
        {
            screen.WriteJson(new { file = target, format = Format, bytes, parameters });
        }
        else
        {
            screen.Output.WriteLine(
                FormattableString.Invariant($"{Printable.Of(target)}: {parameters:N0} parameters as {Format}, {bytes:N0} bytes"));
        }
        return ExitCodes.Succeeded;
    }

    /// <summary>
    /// Saves the network through a temporary file that is then renamed, because TorchSharp writes straight into its target.
    /// </summary>
    private static void SaveTorch(DigitCnn network, string target) => AtomicFile.Write(
        target,
        stream =>
        {
            using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            network.save(writer);
        },
        makeFolder: true);
}
