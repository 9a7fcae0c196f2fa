using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace FigureRenderer.Tests;

/// <summary>
/// Figures with something wrong anywhere in them: each is drawn as harmless SVG of bounded size, or refused in a sentence. More of them
/// are tried with MNIST_NOTEBOOKS_LONG set.
/// </summary>
public class FuzzTests
{
    private const string Bad =
        """</svg><script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)" <a href="javascript:alert(4)">x</a> ]]> &#0; %{x:9999f}""";

    private static readonly string[] s_types =
    [
        "scatter", "scattergl", "bar", "histogram", "box", "heatmap", "image", "parcoords", "table", "pie", "violin", "contour",
        "scatter3d", "a type of tomorrow", ];

    private static readonly Lazy<string[]> s_figures = new(() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "fixtures", "originals.txt"))
            .Select(line => line[(line.IndexOf(' ') + 1)..])
            .Where(line => line.StartsWith("{\"data\"", StringComparison.Ordinal)),
        .. new[] { "axes", "boxes", "parallel", "tables" }
            .SelectMany(list => PlotlyFacts.Names(list).Select(name => PlotlyFacts.Find(list, name).GetProperty("figure").GetRawText())),
    ]);

    private static int Count => LongRun.IsOn ? 40_000 : 400;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void MutatedFigure_IsDrawnHarmlessly_OrRefusedInASentence(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < Count / 8; i++)
        {
            string figure = Mutated(s_figures.Value[random.Next(s_figures.Value.Length)], random);
            try
            {
                Check(figure);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException(
                    $"seed {seed}, figure {i}: {exception.GetType().Name} {exception.Message} for "
                        + $"{figure[..Math.Min(figure.Length, 3000)]}", exception);
            }
        }
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    public void NumbersThatAreNone_LeaveAGap(string number)
    {
        foreach (string type in s_types)
        {
            Check(
                $$"""{"data":[{"type":"{{type}}","x":["{{number}}",1,2],"y":[1,"{{number}}",3],"z":[["{{number}}",1]],"marker":{"size":"{{number}}"} }],"layout":{"width":"{{number}}","xaxis":{"range":["{{number}}",1]} } }""");
        }
    }

    [Fact]
    public void DeepNesting_IsReadOrRefused()
    {
        foreach (int depth in new[] { 20, 100, 5000 })
            Check($$"""{"data":[{"y":{{new string('[', depth)}}{{new string(']', depth)}},"x":[1,2]}],"layout":{} }""");
    }

    private static void Check(string figure)
    {
        string svg;
        try
        {
            svg = FigureSvg.Render(figure);
        }
        catch (ArgumentException refusal)
        {
            Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            return;
        }
        // Work is bounded where the drawing is: no figure here has more than some thousand values.
        Assert.InRange(svg.Length, 50, 3_000_000);
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
        XElement root;
        try
        {
            root = XElement.Parse(svg);
        }
        catch (XmlException fault)
        {
            throw new InvalidOperationException("no well-formed XML: " + fault.Message, fault);
        }
        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes())
        {
            Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.ToString());
            if (attribute.Name.LocalName is "d" or "x" or "y" or "width" or "height" or "cx" or "cy" or "r" or "transform")
            {
                Assert.False(
                    attribute.Value.Contains("NaN", StringComparison.Ordinal) || attribute.Value.Contains('∞', StringComparison.Ordinal),
                    attribute.ToString());
            }
            if (attribute.Name.LocalName == "href") Assert.StartsWith("data:image/", attribute.Value, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Mutated(string figure, Random random)
    {
        JsonNode root = JsonNode.Parse(figure)!;
        int count = random.Next(1, 8);
        for (int i = 0; i < count; i++)
        {
            JsonNode[] places = [.. Places(root)];
            JsonNode place = places[random.Next(places.Length)];
            JsonNode? value = random.Next(5) == 0 ? places[random.Next(places.Length)].DeepClone() : Value(random);
            bool delete = random.Next(6) == 0;
            if (place is JsonObject members && members.Count > 0)
            {
                string name = members.ElementAt(random.Next(members.Count)).Key;
                if (delete) members.Remove(name);
                else members[random.Next(8) == 0 ? "marker" : name] = name == "type" ? s_types[random.Next(s_types.Length)] : value;
            }
            else if (place is JsonArray items && items.Count > 0)
            {
                int at = random.Next(items.Count);
                if (delete) items.RemoveAt(at);
                else items[at] = value;
                for (int copy = random.Next(12) == 0 ? 60 : 0; copy > 0 && items.Count is > 0 and < 500; copy--)
                    items.Add(items[random.Next(items.Count)]?.DeepClone());
            }
        }
        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node is JsonObject members
            ? members.Where(member => member.Key != "template").Select(member => member.Value)
            : node is JsonArray items ? items.Take(50)
            : [];
        foreach (JsonNode child in children.OfType<JsonNode>().Where(child => child is JsonObject or JsonArray))
        {
            foreach (JsonNode place in Places(child)) yield return place;
        }
    }

    private static JsonNode? Value(Random random) => random.Next(22) switch
    {
        0 => null,
        1 => true,
        2 => false,
        3 => -1,
        4 => 0,
        5 => 1e308,
        6 => -1e-308,
        7 => 1_000_000_000,
        8 => random.NextDouble(),
        9 => "NaN",
        10 => "",
        11 => Bad,
        12 => new string('w', 3000),
        13 => new JsonArray(),
        14 => new JsonObject(),
        15 => JsonNode.Parse("[[[[[]]]]]"),
        16 => JsonNode.Parse("""[1,"a",null,{"b":[]},true]"""),
        17 => JsonNode.Parse("""{"text":{"font":[1]},"color":5,"size":"x","width":[]}"""),
        18 => "2024-02-30T25:61:61",
        19 => "rgba(1,2,3",
        20 => s_types[random.Next(s_types.Length)],
        _ =>
            new[]
            {
                "x2", "y3", "log", "date", "category", "linear", "reversed", "paper", "h", "v", "true", "\ud800", "x domain", "tonexty",
                "toself", }[random.Next(15)],
    };
}
