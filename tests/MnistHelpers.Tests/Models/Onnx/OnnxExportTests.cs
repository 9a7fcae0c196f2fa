using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static TorchSharp.torch;
using ModelMetadata = MnistHelpers.Models.ModelMetadata;

namespace MnistHelpers.Tests;

/// <summary>What other programs make of the exported models: fixtures/onnx/check.py, and ONNX Runtime.</summary>
[Collection(nameof(Tensors))]
public sealed class OnnxExportTests : IDisposable
{
    private const double Tolerance = 1e-5;

    private readonly TempFolder _folder = new();

    private string ModelPath => _folder.Find("model.onnx");

    public void Dispose() => _folder.Dispose();

    private static readonly Dictionary<string, DigitCnnOptions> s_networks = new()
    {
        ["basic"] = DigitCnnOptions.Basic,
        ["batch norm, dropout, mean"] = new()
        {
            Blocks =
            [
                new(8, Padding: 1, BatchNorm: true, Pool: 2, Dropout: 0.1),
                new(12, Kernel: 5, Stride: 2, Padding: 2, BatchNorm: true, Activation: Activation.GELU),
                new(6, Kernel: 1, Activation: Activation.None), ],
            GlobalAveragePool = true,
            Dense = [],
        },
        ["every activation"] = new()
        {
            Blocks = [new(4, Kernel: 2, Activation: Activation.LeakyReLU, Pool: 3), new(6, BatchNorm: true, Activation: Activation.SiLU)],
            Dense =
            [
                new(16, BatchNorm: true, Activation: Activation.GELU), new(12, Activation: Activation.SiLU, Dropout: 0.3),
                new(8, Activation: Activation.None), ],
        },
    };

    public static TheoryData<string> Names => [.. s_networks.Keys];

    [Theory, MemberData(nameof(Names))]
    public void OnnxRuntime_GivesTheSameLogits(string name)
    {
        using DigitCnn model = Trained(s_networks[name]);
        model.ExportOnnx(ModelPath);
        using Tensor images = Preprocessing.ToTensor(Digits.Test.Take(20));
        float[] pixels = images.data<float>().ToArray();
        using var session = new InferenceSession(ModelPath);

        float[] all = Logits(session, pixels), first = Logits(session, pixels[..(28 * 28)]);

        model.eval();
        using Tensor logits = model.call(images);
        float[] expected = logits.detach().data<float>().ToArray();
        Assert.InRange(expected.Max(), 0.2, 100); // it has learned something
        AssertClose(expected, all);
        AssertClose(expected[..10], first);
    }

    [Theory, MemberData(nameof(Names))]
    public void Onnx_FindsAValidModel(string name)
    {
        using DigitCnn model = Digits.Cnn(1, s_networks[name]);

        Description found = Export(model);

        Assert.Equal(new Dictionary<string, int> { [""] = 17 }, found.Opsets);
        Assert.Equal(["""["images", "FLOAT", ["N", 1, 28, 28]]"""], found.Inputs);
        Assert.Equal(["""["logits", "FLOAT", ["N", 10]]"""], found.Outputs);
        Assert.DoesNotContain("Softmax", found.Operators);
    }

    [Fact]
    public void Onnx_ReadsLayersAndMetadata()
    {
        using DigitCnn model = Digits.Tiny(dropout: 0.5);
        model.Labels = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];

        Description found = Culture.German(() => Export(model));

        Assert.Equal(["Conv", "Relu", "MaxPool", "Flatten", "Gemm", "Relu", "Gemm", "Identity"], found.Operators);
        Assert.Equal(model.Summary().Parameters, found.Parameters);
        Assert.Contains("""["features.conv1", "FLOAT", ["N", 2, 26, 26]]""", found.Inferred);
        Assert.Equal(ModelMetadata.Of(model).ToTexts(), found.Metadata);
        Assert.Equal(model.Labels, ModelMetadata.Parse(found.Metadata).Labels);
    }

    [Fact]
    public void ExportOnnx_ReplacesTheFileAndLeavesTheMode()
    {
        File.WriteAllText(ModelPath, "before");
        using DigitCnn model = Digits.Tiny();
        model.train();

        model.ExportOnnx(ModelPath);

        Assert.True(model.training);
        Assert.Equal([ModelPath], Directory.GetFiles(_folder.Path));
        Assert.InRange(new FileInfo(ModelPath).Length, 4 * model.Summary().Parameters, 4 * model.Summary().Parameters + 3000);
    }

    [Fact]
    public void ExportOnnx_OtherElementType_IsOneSentence()
    {
        using DigitCnn model = Digits.Tiny();
        model.to(float64);

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => model.ExportOnnx(ModelPath));

        Assert.Equal("features.conv1.weight: Float64 found; bring the network to float32 before it is exported", thrown.Message);
    }

    private static float[] Logits(InferenceSession session, float[] pixels)
    {
        using var images = OrtValue.CreateTensorValueFromMemory(pixels, [pixels.Length / (28 * 28), 1, 28, 28]);
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results =
            session.Run(options, new Dictionary<string, OrtValue> { ["images"] = images }, ["logits"]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    private Description Export(DigitCnn model)
    {
        DebianPackage.RequireModule("onnx", "python3-onnx");
        model.ExportOnnx(ModelPath);
        return Programs.RunFixture<Description>(DebianPackage.Python, "onnx/check.py", ModelPath);
    }

    /// <summary>A network whose weights and running statistics are no longer the initial ones.</summary>
    private static DigitCnn Trained(DigitCnnOptions options)
    {
        DigitCnn model = Digits.Cnn(1, options);
        new Trainer(model, new TrainerOptions { Epochs = 1, LearningRate = 0.01 }).Fit(Digits.Train.Take(1500), Digits.Test.Take(100));
        return model;
    }

    private static void AssertClose(float[] expected, float[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, Tolerance * Math.Max(1, Math.Abs(pair.First))));
    }

    private sealed record Description(
        Dictionary<string, int> Opsets, string[] Inputs, string[] Outputs, string[] Inferred, string[] Operators, long Parameters,
        Dictionary<string, string> Metadata);
}
