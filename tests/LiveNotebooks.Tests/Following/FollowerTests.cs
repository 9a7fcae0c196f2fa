using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveNotebooks.Documents;
using LiveNotebooks.Following;

namespace LiveNotebooks.Tests.Following;

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
        Set(cells, "learningRate", "1e-3");

        string[] stale = [.. cells.Where(cell => _follower.Stale.ContainsKey(cell.Id)).Select(FirstLine)];
        Assert.Equal(
            [
                "bool quick = false;          // true: fewer images, one epoch, under 20 seconds", "torch.random.manual_seed(seed);",
                "var trainer = new Trainer(model, new TrainerOptions", "var curves = TrainingCharts.LearningCurves(history);",
                "Evaluation evaluation = Evaluator.Evaluate(model, data.Test);",
                "var confusion = EvaluationCharts.ConfusionMatrix(evaluation);",
                "new ThresholdExplorer(evaluation, data.Test)",
                "var predictions = EvaluationCharts.Predictions(data.Test, evaluation);",
                "var mistakes = EvaluationCharts.Mistakes(data.Test, evaluation);", "string[] names =",
                "RunFolder run = RunFolder.Create();",
                "int tests = data.Test.Count;",
            ],
            stale);

        // Run in their order, they are not stale any more.
        foreach (var cell in cells.Where(cell => stale.Contains(FirstLine(cell))))
            Run(cell, cells);
        Assert.Empty(_follower.Stale);
        Assert.Empty(_follower.OutOfOrder);
    }

    /// <summary>Whoever goes on from what another follower has kept comes to the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void FollowerThatBeginsWithWhatIsKept_GoesOnAsIfItHadFollowedAll(int seed)
    {
        var random = new Random(seed);
        var cells = Notebook("main.ipynb").Where(cell => cell.Kind == "code").ToList();
        var other = new Follower();
        for (int step = 0; step < 40; step++)
        {
            var cell = cells[random.Next(cells.Count)];
            switch (random.Next(4))
            {
                case 0:
                    Set(cells, "learningRate", FormattableString.Invariant($"{random.Next(1, 9)}e-3"));
                    break;
                case 1:
                    cell.Apply(new TextEdit(0, 0, FormattableString.Invariant($"int made{random.Next(3)} = {step};\n")), cell.Version);
                    break;
                default:
                    Run(cell, cells, random.Next(5) == 0 ? RunOutcome.Failed : RunOutcome.Succeeded);
                    break;
            }
            _follower.Update(CellCode.Of(cells));
            other = new Follower(null, other.Kept);
            other.Update(CellCode.Of(cells));
            Assert.Equal(_follower.Stale, other.Stale);
            Assert.Equal(_follower.NotRun, other.NotRun);
            Assert.Equal(_follower.OutOfOrder, other.OutOfOrder);
            Assert.Equal(_follower.Plan.Cells, other.Plan.Cells);
        }
        Assert.NotEmpty(_follower.Stale);
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

    /// <summary>What was computed from a value that has changed has changed, though its declaration reads as before.</summary>
    [Fact]
    public void ValuesThatFollow_ChangeOneByOne()
    {
        var cells = Cells("int a = 1;", "int b = a + 1;", "b");
        RunAll(cells);
        cells[0].Apply(new TextEdit(8, 1, "2"), cells[0].Version);
        Run(cells[0], cells);
        Run(cells[1], cells);
        Assert.Equal(["2"], _follower.Stale.Keys);
        Run(cells[2], cells);
        Assert.Empty(_follower.Stale);
    }

    /// <summary>Notebooks as they were opened, and after the kernel was started anew: nothing claims to be as it should be.</summary>
    [Fact]
    public void CellsThatTheKernelHasNotRun_AreNotRun()
    {
        var cells = Notebook("main.ipynb");
        _follower.Update(CellCode.Of(cells));
        Assert.Equal(21, _follower.NotRun.Count);
        Assert.Empty(_follower.Stale);
        Assert.Equal(21, _follower.Plan.Cells.Count);
        RunAll(cells);
        Assert.Empty(_follower.NotRun);
        Assert.Empty(_follower.Plan.Cells);
        cells.ForEach(cell => cell.ForgetRun());
        _follower.Update(CellCode.Of(cells));
        Assert.Equal(21, _follower.NotRun.Count);
        Assert.Empty(_follower.Stale);
    }

    /// <summary>
    /// On a kernel that has run nothing, another learning rate needs the libraries, the data and the baseline of the last cell, but neither
    /// the pictures of the data nor the sweep.
    /// </summary>
    [Fact]
    public void LearningRateOnAFreshKernel_RunsWhatFollowsAndWhatThatNeeds()
    {
        var cells = Notebook("main.ipynb");
        Set(cells, "learningRate", "1e-3");
        string[] planned = [.. _follower.PlanFor(Parameters(cells).Id, "learningRate").Cells];
        Assert.Equal(planned, _follower.Plan.Cells);
        string[] left = [.. cells.Where(cell => cell.Kind == "code" && !planned.Contains(cell.Id)).Select(FirstLine)];
        Assert.Equal(
            [
                "DigitCharts.Gallery(train)", "DigitCharts.ClassBalance(train)", "class PlainCnn : Module<Tensor, Tensor>",
                "var space = new SearchSpace(",
            ],
            left);

        // A second change before the first is done with runs the rest of both.
        foreach (var cell in cells.Where(cell => planned.Contains(cell.Id)).Take(9))
            Run(cell, cells);
        Set(cells, "learningRate", "2e-3");
        Assert.Equal(
            planned.Where(id => FirstLine(cells.Single(cell => cell.Id == id)) is not (['#', 'r', ..] or ['u', 's', 'i', 'n', 'g', ..]
                or "MnistData data = Mnist.Load();" or "int size = train.Rows * train.Columns;"
                or "int SquaredDistance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)")),
            _follower.PlanFor(Parameters(cells).Id, "learningRate").Cells);
    }

    [Fact]
    public void CellThatWasStopped_IsNotRunAgain_UntilSomethingIsOtherwise()
    {
        var cells = Cells("int a = 1;", "while (a > 0) { }\nint b = 2;", "b", "a");
        RunAll(cells);
        Run(cells[1], cells, RunOutcome.Stopped);
        Assert.Equal("was interrupted", _follower.Stale["1"]);
        Assert.Equal(["1", "2"], _follower.Stale.Keys.Order());
        Assert.Empty(_follower.Plan.Cells);
        Assert.Equal(
            "The cell “while (a > 0) { }” was interrupted: run it by hand, or edit it. Another one waits for it.",
            _follower.Plan.Obstacle);

        cells[0].Apply(new TextEdit(8, 1, "0"), cells[0].Version);
        _follower.Update(CellCode.Of(cells));
        Assert.Equal(["0", "1", "2", "3"], _follower.Plan.Cells);
        Assert.Null(_follower.Plan.Obstacle);
    }

    /// <summary>A cell that has failed because what it reads was not there is run when that is.</summary>
    [Fact]
    public void CellThatFailedForWantOfAnother_IsRunAfterIt()
    {
        var cells = Cells("int a = 1;", "a");
        Run(cells[1], cells, RunOutcome.Failed);
        Assert.Equal(["0", "1"], _follower.Plan.Cells);
    }

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

    private static LiveCell Parameters(List<LiveCell> cells) => cells.Single(cell => cell.Tags.Contains("parameters"));

    private void Set(List<LiveCell> cells, string name, string value)
    {
        var parameters = Parameters(cells);
        string changed = Regex.Replace(parameters.Source, $@"(?<= {name} = )[^;]*", value);
        parameters.Apply(TextEdit.Between(parameters.Source, changed), parameters.Version);
        _follower.Update(CellCode.Of(cells));
    }

    private void Run(LiveCell cell, List<LiveCell> cells, RunOutcome outcome = RunOutcome.Succeeded)
    {
        cell.BeginRun(++_runs, new Dictionary<string, string>());
        cell.EndRun(TimeSpan.Zero, outcome == RunOutcome.Succeeded, outcome == RunOutcome.Stopped);
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
