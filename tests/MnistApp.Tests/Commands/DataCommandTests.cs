using System.Text.Json;

namespace MnistApp.Tests.Commands;

public sealed class DataCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// The class counts are those of the table in LeCun's description of the database and of scikit-learn's fetch_openml('mnist_784').
    /// </summary>
    [Fact]
    public async Task Data_TellsCountsAndChecks()
    {
        JsonElement answer = await App.JsonAsync("data");

        Assert.True(answer.GetProperty("isMnist").GetBoolean());
        Assert.Equal(
            (60_000, 28),
            (answer.GetProperty("train").GetProperty("images").GetInt32(), answer.GetProperty("train").GetProperty("rows").GetInt32()));
        Assert.Equal(
            [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
            answer.GetProperty("train").GetProperty("classCounts").EnumerateArray().Select(count => count.GetInt32()));
        Assert.Equal(
            [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
            answer.GetProperty("test").GetProperty("classCounts").EnumerateArray().Select(count => count.GetInt32()));
        Assert.All(
            answer.GetProperty("checks").EnumerateArray(),
            check => Assert.True(check.GetProperty("passed").GetBoolean(), check.ToString()));
    }

    [Fact]
    public async Task Data_WithTestImagesAmongTheTrainingImages_FailsACheck()
    {
        var data = MnistHelpers.Mnist.Load();
        WriteIdx("train", data.Train.Take(200));
        WriteIdx("t10k", data.Train.Slice(150, 100));

        (int exitCode, string output, _) = await App.RunAsync(["data", "--data", _folder.Path]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            "Data in the form of MNIST: 200 training and 100 test images of 28×28 pixels\n", output, StringComparison.Ordinal);
        Assert.EndsWith("✗ no test image among the training images: 50 found\n", output, StringComparison.Ordinal);
    }

    /// <summary>What is exported is read back by the command that reads pictures.</summary>
    [Fact]
    public async Task Export_WritesPicturesThatPredictReads()
    {
        string pictures = _folder.Find("pictures");

        (int exitCode, _, string errors) = await App.RunAsync(["data", "--export", pictures, "--count", "60"]);

        Assert.Equal(
            (0,
                $"{Path.Combine(pictures, "train")}: 60 pictures and labels.csv written\n{Path.Combine(pictures, "test")}: 60 pictures "
                    + "and labels.csv written\n"), (exitCode, errors));
        Assert.Equal(61, Directory.GetFiles(Path.Combine(pictures, "test")).Length);
        JsonElement answer =
            await App.JsonAsync("predict", Path.Combine(pictures, "test"), "--labels", Path.Combine(pictures, "test", "labels.csv"));
        Assert.True(answer.GetProperty("accuracy").GetDouble() > 0.98, answer.GetProperty("scores").ToString());
    }

    [Fact]
    public async Task Data_BadInput_IsASentence()
    {
        Assert.Equal((2, "", "--count: given without --export; say where the images go.\n"), await App.RunAsync(["data", "--count", "5"]));
        (int exitCode, _, string errors) = await App.RunAsync(["data", "--data", _folder.Find("nowhere")]);
        Assert.Equal(2, exitCode);
        Assert.Contains("train-images-idx3-ubyte.gz: not found", errors, StringComparison.Ordinal);
    }

    private void WriteIdx(string part, MnistHelpers.ImageSet images)
    {
        byte[] header = [0, 0, 8, 3, 0, 0, (byte)(images.Count >> 8), (byte)images.Count, 0, 0, 0, 28, 0, 0, 0, 28];
        File.WriteAllBytes(_folder.Find($"{part}-images-idx3-ubyte"), [.. header, .. images.Pixels.Span]);
        File.WriteAllBytes(_folder.Find($"{part}-labels-idx1-ubyte"), [0, 0, 8, 1, .. header.AsSpan(4, 4), .. images.Labels.Span]);
    }
}
