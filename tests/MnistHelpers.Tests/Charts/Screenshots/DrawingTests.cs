using System.Globalization;
using System.Text.RegularExpressions;
using FigureRenderer;

namespace MnistHelpers.Tests;

/// <summary>
/// The drawing of every figure of the project, as text beside the text of the drawing that was looked at and approved
/// (<see cref="ScreenshotTests"/>). No browser and no font has a part in it. MNIST_NOTEBOOKS_SCREENSHOTS=new writes the texts anew.
/// </summary>
public sealed partial class DrawingTests
{
    /// <summary>
    /// What a place, in px, or a part of a color may be off by: networks read a little otherwise with other vector instructions.
    /// </summary>
    private const double Tolerance = 1;

    private static readonly string s_folder = Path.Combine(Path.GetDirectoryName(Approved.Folder)!, "drawings");

    public static TheoryData<string> Names => [.. FigureCatalog.Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Drawing_IsAsApproved(string name)
    {
        string[] seen = Elements(FigureSvg.Render(FigureCatalog.Figures[name]().ToJson()));
        string file = Path.Combine(s_folder, name + ".txt");
        if (Approved.IsNew)
        {
            Directory.CreateDirectory(s_folder);
            await File.WriteAllTextAsync(file, string.Join('\n', seen) + "\n", TestContext.Current.CancellationToken);
            return;
        }
        string[] approved = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        int different = Enumerable.Range(0, Math.Max(seen.Length, approved.Length))
            .FirstOrDefault(i => i >= seen.Length || i >= approved.Length || !AreAlike(approved[i], seen[i]), -1);
        Assert.True(
            different < 0,
            $"{name}: line {different + 1} is not as approved.\napproved: {approved.ElementAtOrDefault(different)}\n"
                + $"drawn:    {seen.ElementAtOrDefault(different)}\n"
                + "If it is meant, write it with MNIST_NOTEBOOKS_SCREENSHOTS=new, and look at the screenshots.");
    }

    [Fact]
    public void Texts_AreOfFiguresThatThereAre() => Assert.Equal(
        FigureCatalog.Figures.Keys.Order(StringComparer.Ordinal),
        Directory.GetFiles(s_folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    /// <summary>Returns the elements of a drawing, without its ID and the bytes of its pictures.</summary>
    private static string[] Elements(string svg) =>
        Picture().Replace(Id().Replace(svg, "figure"), "data:image/png").Replace("><", ">\n<", StringComparison.Ordinal).Split('\n');

    private static bool AreAlike(string approved, string seen) =>
        approved == seen || Number().Replace(approved, "#") == Number().Replace(seen, "#")
            && Number().Matches(approved).Zip(Number().Matches(seen))
                .All(pair => Math.Abs(Value(pair.First) - Value(pair.Second)) <= Tolerance);

    private static double Value(Match number) => double.Parse(number.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("figure[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex("data:image/png[^\"]*")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<![#\w])-?\d+(\.\d+)?([eE][-+]?\d+)?")]
    private static partial Regex Number();
}
