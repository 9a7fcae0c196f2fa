using System.Text.Json;

namespace MnistApp.Tests.Commands;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Evaluate_PrintsTheReportAndTheMatrix_AndWritesFiles()
    {
        string files = _folder.Find("report");

        (int exitCode, string output, string errors) = await App.RunAsync(["evaluate", "--out", files]);

        Assert.Equal(0, exitCode);
        Assert.StartsWith(
            "the network that comes with the command on 10,000 test images\n\n              precision    recall  f1-score   support\n",
            output, StringComparison.Ordinal);
        Assert.Matches(
            @"\naccuracy 0\.99\d\d \(95 % confidence 0\.99\d\d to 0\.99\d\d\), macro F1 0\.99\d\d, F2 0\.99\d\d, loss 0\.\d{4}\n", output);
        // A row of the matrix: the 980 zeros of the test images.
        string row = output.Split('\n')
            .Single(line => line.StartsWith("  0   9", StringComparison.Ordinal) && line.Contains('·', StringComparison.Ordinal));
        Assert.Equal(
            980, row.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(cell => int.TryParse(cell, out int count) ? count : 0));
        Assert.Contains("\nMost frequent mistakes: ", output, StringComparison.Ordinal);

        foreach (string name in new[] { "confusion-matrix", "precision-recall", "roc", "reliability", "class-scores", "mistakes" })
        {
            Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(files, name + ".svg")), StringComparison.Ordinal);
            Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(Path.Combine(files, name + ".html")), StringComparison.Ordinal);
        }
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(files, "evaluation.json")));
        Assert.Contains(
            FormattableString.Invariant($"accuracy {json.RootElement.GetProperty("accuracy").GetDouble():0.0000} "), output,
            StringComparison.Ordinal);
        Assert.Contains(File.ReadAllText(Path.Combine(files, "report.txt")).TrimEnd(), output, StringComparison.Ordinal);
        Assert.StartsWith($"{files}: evaluation.json", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_WithJson_IsTheEvaluation()
    {
        JsonElement answer = await App.JsonAsync("evaluate");

        Assert.Equal(10_000, answer.GetProperty("count").GetInt32());
        Assert.InRange(answer.GetProperty("accuracy").GetDouble(), 0.993, 1);
    }

    [Fact]
    public async Task Evaluate_OfNoNetwork_IsASentence()
    {
        Assert.Equal(
            (2, "", "nowhere: not found; name a model file, or the folder of a run.\n"),
            await App.RunAsync(["evaluate", "--model", "nowhere"]));
        Assert.Equal(
            (2, "",
                $"{_folder.Path}: no model.safetensors found in this folder; name the folder of a run that has ended, or a model file.\n"),
            await App.RunAsync(["evaluate", "--model", _folder.Path]));
    }
}
