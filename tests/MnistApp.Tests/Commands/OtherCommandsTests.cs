using System.Globalization;
using System.Text.Json;
using MnistHelpers;
using TorchSharp;

namespace MnistApp.Tests.Commands;

/// <summary>The commands <c>export</c> and <c>robustness</c>.</summary>
public sealed class OtherCommandsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_TorchSharp_LoadsIntoANetworkOfTheSameShape()
    {
        string file = _folder.Find("new/digits.dat");

        (int exitCode, string output, _) = await App.RunAsync(["export", file]);

        string said = string.Create(
            CultureInfo.InvariantCulture, $"{file}: 83,466 parameters as TorchSharp, {new FileInfo(file).Length:N0} bytes\n");
        Assert.Equal((0, said), (exitCode, output));
        using DigitCnn original = DigitCnn.LoadPretrained();
        using var copy = new DigitCnn(DigitCnnOptions.Standard);
        copy.load(file);
        foreach (((_, torch.Tensor a), (_, torch.Tensor b)) in original.state_dict().Zip(copy.state_dict()))
            Assert.Equal(a.to(torch.float64).data<double>().ToArray(), b.to(torch.float64).data<double>().ToArray());
    }

    [Theory]
    [InlineData("digits.onnx", "ONNX")]
    [InlineData("digits.safetensors", "safetensors")]
    public async Task Export_OtherFormats_AreWritten(string name, string format)
    {
        JsonElement answer = await App.JsonAsync("export", _folder.Find(name));

        Assert.Equal((format, 83_466), (answer.GetProperty("format").GetString(), answer.GetProperty("parameters").GetInt32()));
        Assert.Equal(new FileInfo(_folder.Find(name)).Length, answer.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task Export_ToAnUnknownFormat_IsASentence() => Assert.Equal(
        (2, "", "digits.h5: no known format; end the name with .onnx, .dat or .safetensors.\n"),
        await App.RunAsync(["export", "digits.h5"]));

    [Fact]
    public async Task Robustness_OfSomeCorruptions_IsATableAndFiles()
    {
        string weak = _folder.Find("weak");
        await App.RunAsync(["train", "--recipe", "fast", "--images", "2500", "--validation", "0", "--out", weak]);

        (int exitCode, string output, string errors) = await App.RunAsync(
            ["robustness", "--corruptions", "translate, Stripe", "--images", "300", "--baseline", weak, "--out", _folder.Find("out")]);

        Assert.True(exitCode == 0, errors);
        Assert.Matches(@"(?m)^translate +3? +0\.\d{4}", output);
        Assert.Matches(@"(?m)^stripe +", output);
        Assert.Matches(@"compared with the baseline: mean corruption error [\d.]+ % of its own, relative -?[\d.]+ %\n$", output);
        Assert.Equal(
            ["corruptions.html", "corruptions.svg", "robustness.csv", "robustness.html", "robustness.json", "robustness.svg"],
            Directory.GetFiles(_folder.Find("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            2,
            (await App.JsonAsync("robustness", "--corruptions", "fog,zigzag", "--images", "50"))
                .GetProperty("corruptions")
                .GetArrayLength());
    }

    [Fact]
    public async Task Robustness_OfAnUnknownCorruption_NamesThoseThatThereAre()
    {
        (int exitCode, _, string errors) = await App.RunAsync(["robustness", "--corruptions", "smoke"]);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("--corruptions: smoke found; give some of ", errors, StringComparison.Ordinal);
    }
}
