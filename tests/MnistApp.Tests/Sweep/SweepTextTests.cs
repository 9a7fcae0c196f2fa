using MnistApp.Sweep;
using MnistHelpers;

namespace MnistApp.Tests.Sweep;

public sealed class SweepTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, 1)]
    [InlineData(80, 3)]
    [InlineData(60, 5)]
    public void Trial_IsToldInLinesOfTheTerminal(int? columns, int lines)
    {
        string[] names = [.. Enumerable.Range(1, 7).Select(i => FormattableString.Invariant($"block{i}.filters"))];
        var space = new SearchSpace([.. names.Select(name => new CategoricalParameter(name, 100, 200))]);
        using Study study = Study.OpenOrCreate(_folder.Find("a.db"), new StudyOptions(space) { Trials = 1 });
        using var errors = new StringWriter();
        var text = new SweepText(study, new Screen(TextWriter.Null, errors, HasColor: false, ShowsProgress: false, columns));
        text.Begin();
        study.Ask(TestContext.Current.CancellationToken)!.Complete(0.5);

        Assert.True(text.Update(workers: 0));

        string[] told = errors.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(lines, told.Length);
        Assert.StartsWith("trial   0 complete 0.5000 ", told[0], StringComparison.Ordinal);
        Assert.All(told.Skip(1), line => Assert.StartsWith(new string(' ', "trial   0 ".Length) + "block", line, StringComparison.Ordinal));
        Assert.All(told, line => Assert.InRange(line.Length, 1, columns ?? int.MaxValue));
        Assert.Equal(names.Length, told.Sum(line => line.Split("block").Length - 1));
    }
}
