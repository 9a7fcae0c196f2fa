using System.Globalization;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class RunFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private RunFolder Create() => RunFolder.Create(_folder.Path, new Clock(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)));

    [Fact]
    public void Create_IsNamedByTimeInAnyCultureAndNeverTwice()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH"); // its years are 543 ahead
            string[] names = [.. Enumerable.Range(0, 3).Select(_ => Path.GetRelativePath(_folder.Path, Create().Path))];

            Assert.Equal(
                ["runs/2026-01-02_03-04-05", "runs/2026-01-02_03-04-05-2", "runs/2026-01-02_03-04-05-3"],
                names.Select(name => name.Replace('\\', '/')));
            Assert.Equal(3, Directory.GetFileSystemEntries(_folder.Find("runs")).Length);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Save_LeavesWhatARunGave()
    {
        RunFolder run = Create();
        using DigitCnn model = Digits.Tiny();
        ImageSet images = Digits.Test.Take(30);
        Evaluation evaluation = Evaluator.Evaluate(model, images);
        var history = new TrainingHistory();
        history.Add(new EpochRecord(1, 0.1, 0.9, 0.2, 0.95, 1e-3, 5.25, 10476.19));

        run.Save(model);
        run.Save(history);
        run.Save(evaluation);
        run.Save("confusion.html", EvaluationCharts.ConfusionMatrix(evaluation));
        run.Save("summary.txt", model.Summary().ToString());

        Assert.Equal(
            ["confusion.html", "evaluation.csv", "evaluation.json", "history.csv", "history.json", "model.safetensors", "summary.txt"],
            Directory.GetFiles(run.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using DigitCnn loaded = DigitCnn.Load(run.PathOf("model.safetensors"));
        Assert.Equal(Digits.Weights(model), Digits.Weights(loaded));
        Assert.Equal(history.ToCsv(), File.ReadAllText(run.PathOf("history.csv")));
        Assert.Equal(evaluation.ToJson(), File.ReadAllText(run.PathOf("evaluation.json")));
        Assert.Contains("<img", File.ReadAllText(run.PathOf("confusion.html")), StringComparison.Ordinal);
        Assert.EndsWith(
            "2026-01-02_03-04-05: confusion.html, evaluation.csv, evaluation.json, history.csv, "
                + "history.json, model.safetensors, summary.txt", run.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../x.html")]
    [InlineData("a/b.html")]
    [InlineData("..")]
    [InlineData("")]
    public void Save_NameThatLeadsOut_Throws(string name) => Assert.ThrowsAny<ArgumentException>(() => Create().Save(name, "text"));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
