using FigureRenderer.Html;

namespace FigureRenderer.Tests.Html;

/// <summary>Which figures of a notebook carry the script that lets a person point at drawings.</summary>
public class EmbeddedInCellsTests
{
    private readonly EmbeddedInCells _cells = new([]);

    [Fact]
    public void AllFiguresOfTheFirstTwoCells_CarryIt_HoweverOftenTheyAreRun()
    {
        foreach (object run in new[] { new object(), new object() })
        {
            Assert.True(_cells.IsTurnOf(new NotebookSubmission("first", run)));
            Assert.True(_cells.IsTurnOf(new NotebookSubmission("first", run)));
            Assert.True(_cells.IsTurnOf(new NotebookSubmission("second", run)));
            Assert.False(_cells.IsTurnOf(new NotebookSubmission("third", run)));
        }
    }

    [Fact]
    public void OutsideANotebook_EveryFigureCarriesIt()
    {
        Assert.True(_cells.IsTurnOf(null));
        Assert.True(_cells.IsTurnOf(null));
    }
}
