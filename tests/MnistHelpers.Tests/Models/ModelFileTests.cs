using System.Text.Json;
using MnistHelpers.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class ModelFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string ModelPath => _folder.Find("model.safetensors");

    public void Dispose() => _folder.Dispose();

    private static readonly DigitCnnOptions s_mixed = new()
    {
        Blocks = [new(3, Pool: 2, Activation: Activation.GELU), new(5, Padding: 1, BatchNorm: true, Pool: 2)],
        Dense = [new(7, BatchNorm: true, Dropout: 0.25)],
    };

    [Fact]
    public void SaveAndLoad_GiveIdenticalPredictions()
    {
        using DigitCnn model = Digits.Cnn(3, s_mixed);
        ImageSet images = Digits.Test.Take(50);
        using (Tensor batch = Preprocessing.ToTensor(images))
            model.call(batch).Dispose(); // so that the running statistics are no longer the initial ones
        model.Labels = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
        model.Results = new Dictionary<string, string> { ["test accuracy"] = "0.9921", ["größte \"Sorge\""] = "4 / 9" };

        Culture.German(() => { model.Save(ModelPath); return 0; });
        using DigitCnn loaded = Culture.German(() => DigitCnn.Load(ModelPath));

        Assert.Equal(model.Options, loaded.Options);
        Assert.Equal(model.Labels, loaded.Labels);
        Assert.Equal(model.Results, loaded.Results);
        Assert.False(loaded.training);
        Assert.Equal(Predictor.Probabilities(model, images), Predictor.Probabilities(loaded, images));
    }

    [Fact]
    public void File_HoldsStateAndMetadata()
    {
        using DigitCnn model = Digits.Tiny();
        model.Save(ModelPath);

        using SafetensorsFile file = SafetensorsFile.Open(ModelPath);

        Assert.Equal(
            [(
                "classifier.dense1.bias", "F32", "8"), ("classifier.dense1.weight", "F32", "8, 338"),
                ("classifier.output.bias", "F32", "10"), ("classifier.output.weight", "F32", "10, 8"), ("features.conv1.bias", "F32", "2"),
                ("features.conv1.weight", "F32", "2, 1, 3, 3")],
            file.Header.Tensors.Select(tensor => (tensor.Name, tensor.DType, string.Join(", ", tensor.Shape))));
        Dictionary<string, string> metadata = new(file.Header.Metadata);
        Assert.True(metadata.Remove("sha256", out string? checksum));
        Assert.Matches("^[0-9a-f]{64}$", checksum);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["format"] = "pt",
                ["model"] = "DigitCnn",
                ["version"] = "1",
                ["architecture"] =
                    """{"blocks":[{"filters":2,"kernel":3,"stride":1,"padding":0,"batchNorm":false,"activation":"ReLU","pool":2,"dropout":0}],"globalAveragePool":false,"dense":[{"units":8,"batchNorm":false,"activation":"ReLU","dropout":0}],"classes":10}""",
                ["preprocessing"] = """{"layout":"NCHW","channels":1,"height":28,"width":28,"divisor":255,"background":0,"ink":1}""",
                ["labels"] = """["0","1","2","3","4","5","6","7","8","9"]""",
                ["results"] = "{}",
            },
            metadata);
    }

    [Fact]
    public void ModuleFormat_GoesBothWays()
    {
        using DigitCnn model = Digits.Cnn(3, s_mixed), other = Digits.Cnn(4, s_mixed), third = Digits.Cnn(5, s_mixed);
        using (Tensor batch = Preprocessing.ToTensor(Digits.Test.Take(50)))
            model.call(batch).Dispose(); // so that the buffers are no longer the initial ones
        model.save(_folder.Find("model.bin"));
        other.load(_folder.Find("model.bin"));
        Assert.Equal(Digits.Weights(model), Digits.Weights(other));

        other.Save(ModelPath);
        using DigitCnn loaded = DigitCnn.Load(ModelPath);
        loaded.save(_folder.Find("again.bin"));
        third.load(_folder.Find("again.bin"));
        Assert.Equal(Digits.Weights(model), Digits.Weights(third));
        Assert.Equal(File.ReadAllBytes(_folder.Find("model.bin")), File.ReadAllBytes(_folder.Find("again.bin")));
    }

    [Fact]
    public void Save_ReplacesTheFileAndLeavesNoOther()
    {
        using DigitCnn model = Digits.Tiny();
        File.WriteAllText(ModelPath, "before");

        model.Save(ModelPath);

        Assert.Equal([ModelPath], Directory.GetFiles(_folder.Path));
        using DigitCnn loaded = DigitCnn.Load(ModelPath);
        Assert.Equal(Digits.Weights(model), Digits.Weights(loaded));
    }

    [Fact]
    public void Save_OtherElementType_IsOneSentence()
    {
        using DigitCnn model = Digits.Tiny();
        model.to(float64);

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => model.Save(ModelPath));

        Assert.Equal("features.conv1.weight: Float64 found; bring the network to float32 before it is saved", thrown.Message);
        Assert.False(File.Exists(ModelPath));
    }

    [Fact]
    public void LabelsAndResults_ThatDoNotFit_AreRefused()
    {
        using DigitCnn model = Digits.Tiny();
        Assert.Equal(
            "Labels: 2 found; give 10 names, one for each class",
            Assert.Throws<ArgumentException>(() => model.Labels = ["a", "b"]).Message);
        Assert.Throws<ArgumentException>(() => model.Results = new Dictionary<string, string> { ["a"] = null! });
    }

    [Fact]
    public void Load_NoFile_IsOneSentence() =>
        Assert.Equal(
            $"{ModelPath}: not found; train a network and save it with DigitCnn.Save",
            Assert.Throws<FileNotFoundException>(() => DigitCnn.Load(ModelPath)).Message);

    [Fact]
    public void Load_TruncatedAnywhere_IsOneSentence()
    {
        byte[] file = Saved();
        for (int length = 0; length < file.Length; length += 1 + file.Length / 50)
            AssertFault(file[..length], "safetensors", "");
    }

    [Fact]
    public void Load_AnyBitTurned_IsOneSentence()
    {
        byte[] file = Saved();
        int checksumKey = file.AsSpan().IndexOf("sha256"u8);
        Assert.True(checksumKey > 0);
        for (int place = 0; place < file.Length; place += place < 2000 && LongRun.IsOn ? 1 : 97)
        {
            // The blanks that fill the header up say nothing, and without its name the checksum says nothing either.
            if (file[place] == ' ' || (place >= checksumKey && place < checksumKey + "sha256".Length))
                continue;
            byte[] damaged = [.. file];
            damaged[place] ^= 1;
            AssertFault(damaged, "", "");
        }
    }

    [Theory]
    [InlineData("__metadata__", "metadata", "safetensors", "tensor 'metadata': its element type (dtype) is missing or no text")]
    [InlineData(
        "\"model\":\"DigitCnn\"", "\"model\":\"Other\"", "model",
        "its metadata do not describe a DigitCnn, so it was not written by DigitCnn.Save")]
    [InlineData("\"version\":\"1\"", "\"version\":\"2\"", "model", "its metadata have version '2', this program reads 1")]
    [InlineData("\"architecture\"", "\"Architecture\"", "model", "its metadata have no 'architecture'")]
    [InlineData("\\\"filters\\\":2", "\\\"filters\\\":3", "model", "its 'architecture' has 4184 parameters, its tensors hold 2822 values")]
    [InlineData(
        "\\\"filters\\\":2", "\\\"filters\\\":1", "model",
        "tensor 'classifier.dense1.weight' is F32 [8, 338], F32 [8, 169] expected for its 'architecture'")]
    [InlineData(
        "\\\"filters\\\":2", "\\\"filters\\\":0", "model",
        "its 'architecture' is out of range (Blocks: block 1: Filters: 0 found; give 1 to 65536 output channels)")]
    [InlineData(
        "\\\"filters\\\":2", "\\\"filters\\\":65536", "model", "its 'architecture' has 89260130 parameters, its tensors hold 2822 values")]
    [InlineData("\\\"filters\\\":2,", "", "model", "its 'architecture' is damaged or from another program")]
    [InlineData(
        "\\\"filters\\\":2", "\\\"filters\\\":2,\\\"filters\\\":2", "model", "its 'architecture' is damaged or from another program")]
    [InlineData(
        "\\\"filters\\\":2", "\\\"filters\\\":2,\\\"groups\\\":2", "model", "its 'architecture' is damaged or from another program")]
    [InlineData("\\\"ReLU\\\"", "\\\"Tanh\\\"", "model", "its 'architecture' is damaged or from another program")]
    [InlineData("{\\\"blocks\\\":[", "{\\\"blocks\\\":[null,", "model", "its metadata hold null where a value is expected")]
    [InlineData(
        "{\\\"blocks\\\":[", "{\\\"blocks\\\":[{\\\"filters\\\":1},", "model",
        "tensor 'classifier.dense1.weight' is F32 [8, 338], F32 [8, 288] expected for its 'architecture'")]
    [InlineData("\\\"divisor\\\":255", "\\\"divisor\\\":1", "model", "its 'preprocessing' is not that of this program")]
    [InlineData("[\\\"0\\\",", "[", "model", "it has 9 labels for 10 classes")]
    [InlineData("[\\\"0\\\",", "[null,", "model", "its metadata hold null where a value is expected")]
    [InlineData("[\\\"0\\\",", "[\\\"null\\\",", "model", "it is damaged (its checksum differs)")]
    [InlineData("\"results\":\"{}\"", "\"results\":\"[]\"", "model", "its 'results' is damaged or from another program")]
    [InlineData(
        "features.conv1.bias", "features.conv2.bias", "model", "tensor 'features.conv2.bias' does not belong to its 'architecture'")]
    [InlineData(
        "\"shape\":[2,1,3,3]", "\"shape\":[2,1,9,1]", "model",
        "tensor 'features.conv1.weight' is F32 [2, 1, 9, 1], F32 [2, 1, 3, 3] expected for its 'architecture'")]
    [InlineData(
        "\"F32\",\"shape\":[10]", "\"I32\",\"shape\":[10]", "model",
        "tensor 'classifier.output.bias' is I32 [10], F32 [10] expected for its 'architecture'")]
    public void Load_HeaderThatDoesNotFit_IsOneSentence(string before, string after, string kind, string fault)
    {
        byte[] edited = SafetensorsBytes.Edit(Saved(), header =>
        {
            Assert.Contains(before, header, StringComparison.Ordinal);
            return header.Replace(before, after, StringComparison.Ordinal);
        });
        AssertFault(edited, kind, fault);
    }

    [Fact]
    public void Load_TensorMissing_IsOneSentence()
    {
        using DigitCnn model = Digits.Tiny();
        Dictionary<string, string> metadata = ModelMetadata.Of(model).ToTexts();
        SafetensorsTensor[] tensors = SafetensorsFile.Place(
            [(
                "features.conv1.weight", "F32", [2, 1, 3, 3]), ("classifier.dense1.weight", "F32", [8, 338]),
                ("classifier.output.weight", "F32", [10, 8]), ("classifier.dense1.bias", "F32", [8]),
                ("classifier.output.bias", "F32", [10])]);
        SafetensorsFile.Write(
            ModelPath, new SafetensorsHeader(metadata, tensors), (stream, tensor) => stream.Write(new byte[tensor.ByteCount]));

        AssertFault(File.ReadAllBytes(ModelPath), "model", "its 'architecture' has 2822 parameters, its tensors hold 2820 values");
    }

    [Fact]
    public void Load_FileThatAnotherProgramWroteAnew_IsRead()
    {
        byte[] edited = SafetensorsBytes.Edit(Saved(), header =>
        {
            using JsonDocument read = JsonDocument.Parse(header);
            var entries = read.RootElement.EnumerateObject().Reverse().ToDictionary(entry => entry.Name, entry => (object)entry.Value);
            entries["__metadata__"] = ((JsonElement)entries["__metadata__"])
                .EnumerateObject()
                .Where(entry => entry.Name is not ("sha256" or "format"))
                .ToDictionary(entry => entry.Name, entry => entry.Value);
            return JsonSerializer.Serialize(entries) + "\n";
        });
        File.WriteAllBytes(ModelPath, edited);

        using DigitCnn model = Digits.Tiny(), loaded = DigitCnn.Load(ModelPath);
        Assert.Equal(Digits.Weights(model), Digits.Weights(loaded));
    }

    [Fact]
    public void ParameterCount_IsThatOfTheNetwork()
    {
        foreach (DigitCnnOptions options
            in new[] { DigitCnnOptions.Basic, s_mixed, s_mixed with { GlobalAveragePool = true }, s_mixed with { Dense = [] } })
        {
            using DigitCnn model = Digits.Cnn(1, options);
            Assert.Equal(model.Summary().Parameters, (long)DigitCnnLayers.ParameterCount(options));
        }
    }

    private byte[] Saved()
    {
        using DigitCnn model = Digits.Tiny();
        model.Save(ModelPath);
        return File.ReadAllBytes(ModelPath);
    }

    private void AssertFault(byte[] file, string kind, string fault)
    {
        File.WriteAllBytes(ModelPath, file);
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => DigitCnn.Load(ModelPath));
        Assert.StartsWith($"{ModelPath}: not a usable {kind}", thrown.Message, StringComparison.Ordinal);
        Assert.Contains($" file: {fault}", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("; take another copy or ", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', thrown.Message);
    }
}
