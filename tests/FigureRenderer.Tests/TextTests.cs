namespace FigureRenderer.Tests;

public class TextTests
{
    [Theory]
    [InlineData(
        """[{"mode":"lines","name":"train","y":[0.35,0.1,0.02]},{"mode":"lines","name":"validation","y":[0.3,0.2,0.25]}]""",
        """{"title":{"text":"<b>Learning</b> curves"}}""",
        "Learning curves: 2 lines (train 0.35 to 0.02 over 3 points; validation 0.3 to 0.25 over 3 points).")]
    [InlineData("""[{"type":"heatmap","z":[[1,2,3],[4,5,6]]}]""", "{}", "1 heatmap (2 × 3).")]
    [InlineData("""[{"type":"bar","x":["a","b"],"y":[10,20]}]""", "{}", "1 series of bars (2 values from 10 to 20).")]
    [InlineData("""[{"type":"histogram","x":[1,2,5]}]""", "{}", "1 histogram (3 values from 1 to 5).")]
    [InlineData("""[{"mode":"markers","name":"p","x":[],"y":[]}]""", "{}", "1 set of points (p without data).")]
    [InlineData(
        """[{"fill":"toself","x":[1,2,2,1],"y":[1,2,3,4]},{"mode":"lines","name":"mean","y":[1,2]}]""", "{}",
        "1 band, 1 line (mean 1 to 2 over 2 points).")]
    [InlineData(
        """[{"mode":"markers","yaxis":"y2","y":[0.3,0.005,0.05]}]""",
        """{"yaxis2":{"type":"log","tickvals":[0.1,0.01,0.001],"ticktext":["0.9","0.99","0.999"]}}""",
        "1 set of points (3 values from 0.7 to 0.995).")]
    [InlineData(
        """[{"mode":"markers","y":[0.1,2.1]}]""", """{"yaxis":{"tickvals":[0,1,2],"ticktext":["8","2","5"]}}""",
        "1 set of points (2 values from 0.1 to 2.1).")]
    [InlineData(
        """[{"type":"bar","y":[2,1,3]}]""", """{"yaxis":{"tickvals":[1,2,3],"ticktext":["few","some","many"]}}""",
        "1 series of bars (3 values from 1 to 3).")]
    [InlineData("[]", """{"title":{"text":"nothing"}}""", "nothing: no data.")]
    [InlineData("[]", "{}", "A figure without data.")]
    public void Describe_SaysWhatTheFigureShows(string data, string layout, string expected) =>
        Assert.Equal(expected, FigureText.Describe($$"""{"data":{{data}},"layout":{{layout}}}"""));
}
