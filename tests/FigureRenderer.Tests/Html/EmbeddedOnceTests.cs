using FigureRenderer.Html;

namespace FigureRenderer.Tests.Html;

/// <summary>Which figure of a notebook carries plotly.js.</summary>
public class EmbeddedOnceTests
{
    private readonly EmbeddedOnce once = new();
    private readonly object firstRun = new(), secondRun = new();

    [Fact]
    public void FirstFigure_CarriesTheCopy_AndNoOther()
    {
        Assert.True(once.IsTurnOf(new NotebookSubmission("first", firstRun)));
        Assert.False(once.IsTurnOf(new NotebookSubmission("first", firstRun)));
        Assert.False(once.IsTurnOf(new NotebookSubmission("second", secondRun)));
    }

    [Fact]
    public void CellThatCarriedTheCopy_CarriesItAgain_WhenItIsRunAgain()
    {
        Assert.True(once.IsTurnOf(new NotebookSubmission("first", firstRun)));
        Assert.True(once.IsTurnOf(new NotebookSubmission("first", secondRun)));
        Assert.False(once.IsTurnOf(new NotebookSubmission("first", secondRun)));
    }

    [Fact]
    public void OutsideANotebook_TheFirstFigureCarriesIt()
    {
        Assert.True(once.IsTurnOf(null));
        Assert.False(once.IsTurnOf(null));
    }

    [Fact]
    public void Copy_ThatIsNone_IsLeftAlone()
    {
        string folder = Directory.CreateTempSubdirectory("plotly-copy-").FullName;
        try
        {
            string file = Path.Combine(folder, "plotly.min.js");
            Assert.Null(PlotlyCopy.Read(file));
            File.WriteAllText(file, "<html>a portal's page</html>");
            Assert.Null(PlotlyCopy.Read(file));
            File.WriteAllText(file, "/**\n* plotly.js v2.27.1\n*/");
            Assert.Equal([31, 139], Convert.FromBase64String(PlotlyCopy.Read(file)!)[..2]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
