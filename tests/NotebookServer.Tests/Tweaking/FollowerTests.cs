using System.Text.Json.Nodes;
using NotebookServer.Documents;
using NotebookServer.Tweaking;

namespace NotebookServer.Tests.Tweaking;

public sealed class FollowerTests
{
    private readonly Follower _follower = new();
    private long _runs;

    /// <summary>
    /// In the project's own notebook, another learning rate makes the network anew, and leaves the data and their pictures alone.
    /// </summary>
    [Fact]
    public void LearningRateOfTheMainNotebook_LeadsToTrainingAndWhatShowsIt()
    {
        var cells = Notebook("main.ipynb");
        RunAll(cells);
        Assert.Empty(_follower.Stale);
        var parameters = cells.Single(cell => cell.Tags.Contains("parameters"));
        string turned = parameters.Source.Replace("learningRate = 3e-3", "learningRate = 1e-3", StringComparison.Ordinal);
        parameters.Apply(TextEdit.Between(parameters.Source, turned), parameters.Version);

        _follower.Update(CellCode.Of(cells));

        string[] stale = [.. cells.Where(cell => _follower.Stale.ContainsKey(cell.Id)).Select(FirstLine)];
        Assert.Equal(
            [
                "bool quick = false;          // true: fewer images, one epoch, under 20 seconds", "torch.random.manual_seed(seed);",
                "var trainer = new Trainer(model, new TrainerOptions", "var curves = TrainingCharts.LearningCurves(history);",
                "Evaluation evaluation = Evaluator.Evaluate(model, data.Test);",
                "var confusion = EvaluationCharts.ConfusionMatrix(evaluation);",
                "var predictions = EvaluationCharts.Predictions(data.Test, evaluation);",
                "var mistakes = EvaluationCharts.Mistakes(data.Test, evaluation);", "string[] names =",
                "RunFolder run = RunFolder.Create();",
                "Tell($\"wrong answers in 10,000: nearest mean {10_000 * (1 - baseline):0}, \",",
            ],
            stale);

        // Run in their order, they are not stale any more.
        foreach (var cell in cells.Where(cell => stale.Contains(FirstLine(cell))))
            Run(cell, cells);
        Assert.Empty(_follower.Stale);
        Assert.Empty(_follower.OutOfOrder);
    }

    [Fact]
    public void EditedCell_AndWhatReadsIt_AreStale()
    {
        var cells = Cells("int a = 1;", "int b = a;", "int c = 5;", "Console.WriteLine(b + c);");
        RunAll(cells);
        cells[0].Apply(new TextEdit(8, 1, "2"), cells[0].Version);
        _follower.Update(CellCode.Of(cells));
        Assert.Equal(["0", "1", "3"], _follower.Stale.Keys.Order());
        Assert.Equal("was edited after its run", _follower.Stale["0"]);
        Assert.Equal("follows from a, which has changed", _follower.Stale["1"]);
    }

    [Fact]
    public void CellThatFailed_IsStale() =>
        Assert.Equal(["0"], StaleAfter(cells => cells[0].EndRun(TimeSpan.Zero, succeeded: false), "throw new Exception();", "int b = 1;"));

    /// <summary>What cannot be known counts as following: a call may change the object that it is given.</summary>
    [Fact]
    public void ObjectGivenToACall_MayHaveChanged()
    {
        var cells = Cells("var list = new List<int>();", "Fill(list);", "list.Count");
        RunAll(cells);
        Run(cells[1], cells);
        Assert.Equal(["2"], _follower.Stale.Keys);
    }

    /// <summary>A number that a call was given is what it was.</summary>
    [Fact]
    public void NumberGivenToACall_HasNotChanged()
    {
        var cells = Cells("int n = 1;", "Show(n);", "n + 1");
        RunAll(cells);
        Run(cells[1], cells);
        Assert.Empty(_follower.Stale);
    }

    [Fact]
    public void CellThatReadsWhatACellBelowHasLeft_WasRunOutOfOrder()
    {
        var cells = Cells("int a = 1;", "Console.WriteLine(a);", "a = 5;");
        RunAll(cells);
        Assert.Empty(_follower.OutOfOrder);
        Run(cells[1], cells);
        Assert.Equal(["1"], _follower.OutOfOrder.Keys);
        RunAll(cells);
        Assert.Empty(_follower.OutOfOrder);
    }

    private IEnumerable<string> StaleAfter(Action<List<LiveCell>> change, params string[] sources)
    {
        var cells = Cells(sources);
        RunAll(cells);
        change(cells);
        _follower.Update(CellCode.Of(cells));
        return _follower.Stale.Keys;
    }

    private void RunAll(List<LiveCell> cells)
    {
        foreach (var cell in cells.Where(cell => cell.Kind == "code"))
            Run(cell, cells);
    }

    private void Run(LiveCell cell, List<LiveCell> cells)
    {
        cell.BeginRun(++_runs, new Dictionary<string, string>());
        cell.EndRun(TimeSpan.Zero, succeeded: true);
        _follower.Update(CellCode.Of(cells));
    }

    private static string FirstLine(LiveCell cell) => cell.Source.Split('\n')[0];

    private static List<LiveCell> Cells(params string[] sources) =>
        [.. sources.Select((source, i) => new LiveCell(FormattableString.Invariant($"{i}"), "code", source))];

    private static List<LiveCell> Notebook(string name)
    {
        string path = Path.Combine(Repository.Folder, "notebooks", name);
        var json = (JsonObject)JsonNode.Parse(File.ReadAllBytes(path))!;
        return [.. json["cells"]!.AsArray().Select((cell, i) => LiveCell.TryRead(cell, FormattableString.Invariant($"{i}"))!)];
    }
}
