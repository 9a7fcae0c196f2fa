using FigureRenderer.Html;

namespace FigureRenderer.Tests.Html;

/// <summary>Which figures of a notebook carry the script that lets a person point at drawings.</summary>
public class EmbeddedInCellsTests
{
    private readonly EmbeddedInCells cells = new();

    [Fact]
    public void AllFiguresOfTheFirstTwoCells_CarryIt_HoweverOftenTheyAreRun()
    {
        foreach (object run in new[] { new object(), new object() })
        {
            Assert.True(cells.IsTurnOf(new NotebookSubmission("first", run)));
            Assert.True(cells.IsTurnOf(new NotebookSubmission("first", run)));
            Assert.True(cells.IsTurnOf(new NotebookSubmission("second", run)));
            Assert.False(cells.IsTurnOf(new NotebookSubmission("third", run)));
        }
    }

    [Fact]
    public void OutsideANotebook_EveryFigureCarriesIt()
    {
        Assert.True(cells.IsTurnOf(null));
        Assert.True(cells.IsTurnOf(null));
    }
}
