using System.Text.Json;
using MnistHelpers;

namespace MnistApp.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _small, _large;

    public CompareCommandTests()
    {
        (_small, _large) = (_folder.Find("small.safetensors"), _folder.Find("large.safetensors"));
        using DigitCnn small = DigitCnn.LoadPretrainedTiny(), large = DigitCnn.LoadPretrained();
        small.Save(_small);
        large.Save(_large);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Compare_PrintsBothAccuraciesAndTheTest()
    {
        (int exitCode, string output, string errors) = await App.RunAsync(["compare", _small, _large]);

        Assert.Equal((0, ""), (exitCode, errors));
        string[] lines = output.Split('\n');
        Assert.Matches(@"small\.safetensors: accuracy 0\.99\d\d on 10,000 test images$", lines[0]);
        Assert.Matches(@"large\.safetensors: accuracy 0\.99\d\d on 10,000 test images$", lines[1]);
        Assert.Matches(@"^only the first right: \d+, only the second: \d+; .* \(exact p = 0\.\d+, ", lines[2]);
    }

    [Fact]
    public async Task Compare_WithJson_IsTheSameInNumbers()
    {
        JsonElement answer = await App.JsonAsync("compare", _small, _large), first = answer.GetProperty("first"),
            second = answer.GetProperty("second");

        Assert.Equal((10_000, _large), (answer.GetProperty("images").GetInt32(), second.GetProperty("model").GetString()));
        int onlyFirst = first.GetProperty("onlyRight").GetInt32(), onlySecond = second.GetProperty("onlyRight").GetInt32();
        Assert.Equal(
            (onlySecond - onlyFirst) / 10_000.0,
            second.GetProperty("accuracy").GetDouble() - first.GetProperty("accuracy").GetDouble(), 1e-9);
        Assert.Equal(new McNemarTest(onlyFirst, onlySecond).ExactPValue, answer.GetProperty("pValue").GetDouble());
    }

    [Fact]
    public async Task Compare_WithoutTwoNetworks_IsASentence()
    {
        Assert.Equal(
            (2, "", "nowhere: not found; name a model file, or the folder of a run.\n"),
            await App.RunAsync(["compare", _small, "nowhere"]));
        Assert.Equal((2, "", "mnist compare: OTHER is missing.\nSee --help.\n"), await App.RunAsync(["compare", _small]));
        Assert.Equal(
            (2, "", "mnist compare: MODEL is missing.\nmnist compare: OTHER is missing.\nSee --help.\n"), await App.RunAsync(["compare"]));
    }
}
