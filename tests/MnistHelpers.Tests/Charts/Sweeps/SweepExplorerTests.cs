using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MnistHelpers.Charts;

namespace MnistHelpers.Tests;

public sealed partial class SweepExplorerTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Drawings_AreSvg_WithALineForEachTrialThatHasAValue()
    {
        XElement[] drawings = Drawings(Culture.German(() => ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials()))));
        Assert.Equal(
            ["sweep-plot parallel lying", "sweep-plot parallel upright", "sweep-plot curves"],
            drawings.Select(drawing => drawing.Attribute("class")!.Value));
        foreach (XElement drawing in drawings)
        {
            Assert.Equal(
                ["0", "1", "2", "3", "4", "5", "6"], Lines(drawing).Select(line => line.Attribute("data-trial")!.Value).Distinct().Order());
        }
        // From the best to the worst: trials 4 to 0, then those that have not run to their end.
        string[] classes =
            [.. Lines(drawings[1]).OrderBy(line => line.Attribute("data-trial")!.Value).Select(line => line.Attribute("class")!.Value)];
        Assert.Equal(["trial q4 best", "trial q3", "trial q2", "trial q1", "trial q0", "trial running", "trial pruned"], classes);
        foreach (XElement drawing in drawings[..2])
            Assert.Equal(["0", "1", "2", "3"], drawing.Elements(s_svg + "line").Select(axis => axis.Attribute("data-axis")!.Value));
        Assert.Contains("not set", drawings[1].Descendants(s_svg + "text").Select(text => text.Value));
    }

    [Fact]
    public void Drawings_StayWithinTheirFrames()
    {
        foreach (XElement drawing in Drawings(ExplorerExample.Html(new SweepExplorer(FigureCatalog.Underway()))))
        {
            (double width, double height) = (Number(drawing, "width"), Number(drawing, "height"));
            foreach (XElement text in drawing.Descendants(s_svg + "text"))
            {
                double size = PlotWriter.WidthOf(text.Value), x = Number(text, "x");
                double left = text.Attribute("text-anchor")!.Value switch { "end" => x - size, "middle" => x - size / 2, _ => x };
                Assert.InRange(left, 0, width - size);
                Assert.InRange(Number(text, "y"), 10, height);
            }
        }
    }

    [Fact]
    public void Numbers_AreNeverInTheCultureOfTheMachine()
    {
        string german = Culture.German(() => ExplorerExample.Html(new SweepExplorer(FigureCatalog.Underway()))),
            here = ExplorerExample.Html(new SweepExplorer(FigureCatalog.Underway()));
        Assert.Equal(Id().Replace(here, ""), Id().Replace(german, ""));
    }

    [Fact]
    public void HostileTexts_EndNothing()
    {
        var explorer = new SweepExplorer(ExplorerExample.HostileTrials(), ExplorerExample.Hostile);
        string html = ExplorerExample.Html(explorer);
        Assert.Equal(1, Count(html, "<script"));
        Assert.Equal(1, Count(html, "</script"));
        Assert.Equal(2, Count(html, "<img"));
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', html[html.IndexOf("<script", StringComparison.Ordinal)..]);
        Assert.Contains(ExplorerExample.Hostile, Drawings(html)[0].Descendants(s_svg + "title").Select(title => title.Value));
        Assert.Equal(ExplorerExample.Hostile, Data(html).GetProperty("axes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Fragment_AsksForNothingFromTheNetwork()
    {
        string html = ExplorerExample.Html(new SweepExplorer(ExplorerExample.Trials()));
        Assert.All(
            Sources().Matches(html).Select(match => match.Groups[1].Value),
            source => Assert.StartsWith("data:image/svg+xml", source, StringComparison.Ordinal));
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
        Assert.Equal(["http://www.w3.org/2000/svg"], Addresses().Matches(html).Select(match => match.Value).Distinct());
    }

    [Fact]
    public void Table_HasTheBestTrialsFirst_AndCountsTheRest()
    {
        string text = Culture.German(new SweepExplorer(FigureCatalog.Underway()).ToString);
        string[] lines = text.Split('\n');
        Assert.Equal("Trial 6 is the best of 17: validation accuracy 0.9545; 2 running, 1 waiting", lines[0]);
        Assert.StartsWith("6 ", lines[2], StringComparison.Ordinal);
        Assert.Equal("and 18 more", lines[^1]);
        Assert.Equal(13, lines.Length);
        Assert.Contains(
            "28 trials; best 0.9545 (trial 6). 2 without a value are not shown.",
            ExplorerExample.Html(new SweepExplorer(FigureCatalog.Underway())), StringComparison.Ordinal);
    }

    [Fact]
    public void Loss_HasTheLowestFirst_OnALogarithmicAxis()
    {
        Trial[] trials =
            [.. new[] { 3.0, 0.01, 0.5 }.Select((loss, i) => new Trial(i, new Dictionary<string, object> { ["rate"] = i + 1 }, loss))];
        JsonElement data = Data(ExplorerExample.Html(new SweepExplorer(trials, "loss", maximize: false)));
        Assert.Equal(["1", "2", "0"], data.GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty("name").GetString()));
        double[] places = data.GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty("at")[1].GetDouble()).ToArray();
        // Padded by a twentieth at both ends; between them by the logarithm.
        Assert.Equal(
            [0.05 / 1.1, 0.05 / 1.1 + Math.Log10(50) / Math.Log10(300) / 1.1, 1.05 / 1.1], places, (a, b) => Math.Abs(a - b) < 1e-4);
    }

    [Fact]
    public void WithoutReports_ThereAreNoCurves() =>
        Assert.Equal(
            2,
            Drawings(ExplorerExample.Html(new SweepExplorer([new Trial(0, new Dictionary<string, object> { ["rate"] = 1 }, 0.5)]))).Length);

    [Fact]
    public void Save_WritesAWholePage()
    {
        using var folder = new TempFolder();
        string path = Path.Combine(folder.Path, "sweeps", "explorer.html");
        new SweepExplorer(ExplorerExample.HostileTrials(), ExplorerExample.Hostile).Save(path);
        string page = File.ReadAllText(path);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\" data-figure-theme=\"auto\">", page, StringComparison.Ordinal);
        Assert.Contains(
            $"<title>Trial 1 is the best of 2: {WebUtility.HtmlEncode(ExplorerExample.Hostile.ReplaceLineEndings("\n"))} 0.6</title>", page,
            StringComparison.Ordinal);
        Assert.Contains("class=\"mnist-view sweep-explorer\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_StandOutFromThePaper()
    {
        // WCAG 2.2, 1.4.3 and 1.4.11.
        string[] rules = [.. Theme().Matches(ExplorerParts.PlotStyle).Select(rule => rule.Value)];
        Assert.Equal(6, rules.Length);
        // Those of all views come first: light, dark pages, readers who prefer dark pages; then those of sweeps in the same order.
        Dictionary<string, string>[] themes = [.. rules.Take(3).Zip(rules.Skip(3), (all, sweeps) =>
            Variable().Matches(all + sweeps).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value))];
        foreach (Dictionary<string, string> colors in themes)
        {
            double paper = Luminance(colors["paper"]);
            foreach ((string name, double least) in new[] { "ink", "soft", "accent" }.Select(name => (name, 4.5)).Concat(
                new[] { "axis", "best", "pruned", "running", "q0", "q1", "q2", "q3", "q4" }.Select(name => (name, 3.0))))
            {
                double other = Luminance(colors[name]), contrast = (Math.Max(paper, other) + 0.05) / (Math.Min(paper, other) + 0.05);
                Assert.True(
                    contrast >= least,
                    FormattableString.Invariant($"{name}: {colors[name]} on {colors["paper"]} has a contrast of {contrast:F2}"));
            }
            if (colors["paper"] == "#fff")
            {
                Assert.Equal(
                    new[] { "q0", "q1", "q2", "q3", "q4" },
                    colors.Keys.Where(name => name[0] == 'q').OrderByDescending(name => Luminance(colors[name])));
            }
        }
    }

    [Fact]
    public void BadInput_IsASentenceThatNamesTheFault()
    {
        static void Refused(string start, Trial[] trials) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(() => new SweepExplorer(trials)).Message, StringComparison.Ordinal);
        var rate = new Dictionary<string, object> { ["rate"] = 1 };
        Refused("trials: none found", []);
        Refused("trials: of 2, none has a finite number", [new(0, rate, double.NaN), new(1, rate, null, TrialState.Running)]);
        Refused("trials: no parameters found", [new(0, new Dictionary<string, object>(), 0.5)]);
    }

    private static XElement[] Drawings(string html) =>
        [.. Sources()
            .Matches(html)
            .Select(match => XElement.Parse(Uri.UnescapeDataString(WebUtility.HtmlDecode(match.Groups[1].Value.Split(',', 2)[1]))))];

    private static IEnumerable<XElement> Lines(XElement drawing) =>
        drawing.Descendants(s_svg + "path").Where(path => path.Attribute("data-trial") is not null);

    private static JsonElement Data(string html)
    {
        int start = html.LastIndexOf(",{\"objective\"", StringComparison.Ordinal) + 1,
            end = html.LastIndexOf(");</script>", StringComparison.Ordinal);
        return JsonDocument.Parse(html[start..end]).RootElement;
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static int Count(string text, string part) => text.Split(part, StringSplitOptions.None).Length - 1;

    private static double Luminance(string hex)
    {
        string digits = hex.Length == 4 ? string.Concat(hex[1..].Select(digit => $"{digit}{digit}")) : hex[1..];
        double[] shares = [.. Convert.FromHexString(digits)
            .Select(part => part / 255.0)
            .Select(share => share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4))];
        return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2];
    }

    [GeneratedRegex("(?:src|srcset)='([^']*)'")]
    private static partial Regex Sources();

    [GeneratedRegex("sweep-explorer-[0-9a-f]{32}")]
    private static partial Regex Id();

    [GeneratedRegex("(?:https?:)?//[a-z][^\"'\\s)]*")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\{--(?:view|sweep)-[^}]*\}")]
    private static partial Regex Theme();

    [GeneratedRegex("--(?:view|sweep)-([a-z0-9]+):(#[0-9a-f]+)")]
    private static partial Regex Variable();
}
