using FigureRenderer.Html;

namespace FigureRenderer.Tests.Html;

/// <summary>Which figure of a notebook carries plotly.js.</summary>
public class EmbeddedOnceTests
{
    private readonly EmbeddedOnce _once = new();
    private readonly object _firstRun = new(), _secondRun = new();

    [Fact]
    public void FirstFigure_CarriesTheCopy_AndNoOther()
    {
        Assert.True(_once.IsTurnOf(new NotebookSubmission("first", _firstRun)));
        Assert.False(_once.IsTurnOf(new NotebookSubmission("first", _firstRun)));
        Assert.False(_once.IsTurnOf(new NotebookSubmission("second", _secondRun)));
    }

    [Fact]
    public void CellThatCarriedTheCopy_CarriesItAgain_WhenItIsRunAgain()
    {
        Assert.True(_once.IsTurnOf(new NotebookSubmission("first", _firstRun)));
        Assert.True(_once.IsTurnOf(new NotebookSubmission("first", _secondRun)));
        Assert.False(_once.IsTurnOf(new NotebookSubmission("first", _secondRun)));
    }

    [Fact]
    public void OutsideANotebook_TheFirstFigureCarriesIt()
    {
        Assert.True(_once.IsTurnOf(null));
        Assert.False(_once.IsTurnOf(null));
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
