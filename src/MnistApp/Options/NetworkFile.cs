using MnistHelpers;
using TorchSharp;

namespace MnistApp.Options;

/// <summary>Finds a trained network.</summary>
internal static class NetworkFile
{
    /// <summary>The name of a run's network file in the run's folder.</summary>
    public const string InRun = "model.safetensors";

    /// <summary>Loads a network for inference.</summary>
    /// <param name="path">A model file, or the folder of a run or an ensemble; null for the network that comes with the library.</param>
    /// <exception cref="UsageException">There is no such network.</exception>
    /// <exception cref="InvalidDataException">The file is damaged or is not a network.</exception>
    public static torch.nn.Module<torch.Tensor, torch.Tensor> Load(string? path)
    {
        if (path is null || !Directory.Exists(path) || File.Exists(Path.Combine(path, InRun)))
            return LoadSingle(path);
        if (Directory.EnumerateFiles(path, "*.safetensors").Any())
            return Ensemble.Load(path);
        throw NotFound(path);
    }

    /// <summary>Loads a network that is not an ensemble.</summary>
    /// <inheritdoc cref="Load"/>
    public static DigitCnn LoadSingle(string? path)
    {
        if (path is null)
            return DigitCnn.LoadPretrained();
        string file = Directory.Exists(path) ? Path.Combine(path, InRun) : path;
        return File.Exists(file) ? DigitCnn.Load(file) : throw NotFound(path);
    }

    private static UsageException NotFound(string path) => Directory.Exists(path)
        ? new UsageException($"{path}: no {InRun} found in this folder; name the folder of a run that has ended, or a model file.")
        : new UsageException($"{path}: not found; name a model file, or the folder of a run.");
}
