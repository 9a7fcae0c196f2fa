using System.Security.Cryptography;
using System.Text;
using static TorchSharp.torch;

namespace MnistHelpers.Models;

/// <summary>
/// The file of a <see cref="DigitCnn"/>: its parameters and buffers as safetensors under TorchSharp's names, with
/// <see cref="ModelMetadata"/> and a checksum. The safetensors format itself does not detect a changed weight.
/// </summary>
internal static class ModelFile
{
    /// <summary>
    /// The key of the checksum: the SHA-256, in hexadecimal, of all other metadata in the order of their keys (key, 0, text, 0, in UTF-8)
    /// and the bytes after the header. A program that changes the file must remove it or compute it anew.
    /// </summary>
    private const string ChecksumKey = "sha256";

    internal static void Write(string path, DigitCnn model)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        // Copies, because the engine cannot tell when a tensor changes whose bytes were taken, and would
        // prepare the original anew for each batch.
        Dictionary<string, Tensor> weights = model.state_dict()
            .ToDictionary(entry => entry.Key, entry => entry.Value.detach().cpu().contiguous().clone());
        SafetensorsTensor[] tensors = SafetensorsFile.Place(
            weights.Select(entry => (entry.Key, DType(entry.Key, entry.Value), (IReadOnlyList<long>)entry.Value.shape)));

        Dictionary<string, string> metadata = ModelMetadata.Of(model).ToTexts();
        // Hugging Face's libraries expect this entry for tensors in PyTorch's layout.
        metadata.Add("format", "pt");
        using IncrementalHash checksum = Checksum(metadata);
        foreach (SafetensorsTensor tensor in tensors)
            checksum.AppendData(weights[tensor.Name].bytes);
        metadata.Add(ChecksumKey, Convert.ToHexStringLower(checksum.GetHashAndReset()));

        SafetensorsFile.Write(path, new SafetensorsHeader(metadata, tensors), (stream, tensor) => stream.Write(weights[tensor.Name].bytes));
    }

    internal static DigitCnn Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: not found; train a network and save it with DigitCnn.Save", path);
        using SafetensorsFile file = SafetensorsFile.Open(path);
        try
        {
            return Build(file);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException(
                $"{path}: not a usable model file: {fault.Message}; take another copy or save the network again", fault);
        }
    }

    private static DigitCnn Build(SafetensorsFile file)
    {
        ModelMetadata metadata = ModelMetadata.Parse(file.Header.Metadata);
        // Checked before memory is allocated for the parameters.
        Int128 expected = DigitCnnLayers.ParameterCount(metadata.Options),
            found = file.Header.Tensors.Sum(tensor => tensor.ByteCount / sizeof(float));
        if (expected > found)
        {
            throw new FormatException(
                FormattableString.Invariant($"its 'architecture' has {expected} parameters, its tensors hold {found} values"));
        }

        // With a seed, so that the initial weights, which are replaced at once, take no numbers from the default generator.
        var model = new DigitCnn(metadata.Options, seed: 0) { Labels = metadata.Labels, Results = metadata.Results };
        try
        {
            Fill(model, file);
            model.eval();
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private static void Fill(DigitCnn model, SafetensorsFile file)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using IncrementalHash checksum = Checksum(file.Header.Metadata);
        Dictionary<string, Tensor> own = model.state_dict();
        var weights = new Dictionary<string, Tensor>();
        foreach (SafetensorsTensor tensor in file.Header.Tensors)
        {
            string name = $"tensor '{SafetensorsHeader.Brief(tensor.Name)}'";
            if (!own.TryGetValue(tensor.Name, out Tensor? target))
                throw new FormatException($"{name} does not belong to its 'architecture'");
            if (tensor.DType != DType(tensor.Name, target) || !tensor.Shape.SequenceEqual(target.shape))
            {
                throw new FormatException(
                    $"{name} is {tensor.DType} {SafetensorsDType.Text(tensor.Shape)}, {DType(tensor.Name, target)} "
                        + $"{SafetensorsDType.Text(target.shape)} expected for its 'architecture'");
            }
            Tensor values = empty(target.shape, dtype: target.dtype);
            file.Read(tensor, values.bytes);
            checksum.AppendData(values.bytes);
            weights.Add(tensor.Name, values);
        }
        if (own.Keys.FirstOrDefault(name => !weights.ContainsKey(name)) is { } missing)
            throw new FormatException($"tensor '{missing}' of its 'architecture' is missing");
        if (file.Header.Metadata.TryGetValue(ChecksumKey, out string? given)
            && !given.Equals(Convert.ToHexStringLower(checksum.GetHashAndReset()), StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException("it is damaged (its checksum differs)");
        }
        model.load_state_dict(weights);
    }

    private static IncrementalHash Checksum(IReadOnlyDictionary<string, string> metadata)
    {
        var checksum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string key, string text)
            in metadata.Where(entry => entry.Key != ChecksumKey).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            checksum.AppendData(Encoding.UTF8.GetBytes($"{key}\0{text}\0"));
        }
        return checksum;
    }

    private static string DType(string name, Tensor tensor) => tensor.dtype switch
    {
        ScalarType.Float32 => SafetensorsDType.Float32,
        ScalarType.Int64 => SafetensorsDType.Int64,
        _ => throw new InvalidOperationException($"{name}: {tensor.dtype} found; bring the network to float32 before it is saved"),
    };
}
