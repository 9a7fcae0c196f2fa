using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ManagedPlotly.Tests;

/// <summary>
/// The JSON of figures against that of the originals: fixtures/originals.txt is what plotly-usage.cs and figures.cs wrote when they were
/// compiled against Plotly.NET 5.1.0 and Plotly.NET.CSharp.
/// </summary>
public sealed class OriginalsTests(OriginalsTests.Run run) : IClassFixture<OriginalsTests.Run>
{
    // The original fills the gaps that removed attributes leave; here new attributes come last. The order means nothing to plotly.js.
    private static readonly HashSet<string> s_attributesWereRemoved = ["grid"];

    private static readonly Dictionary<string, string> s_expected = Parse(UserProgram.Fixture("originals.txt"));

    public static TheoryData<string> Names => [.. s_expected.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_IsThatOfTheOriginal(string name)
    {
        string expected = s_expected[name], actual = run.Figures[name];
        if (s_attributesWereRemoved.Contains(name)) (expected, actual) = (Sorted(expected), Sorted(actual));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Json_IsTheSameInGerman()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            using var german = new Run();
            Assert.Equal(run.Figures, german.Figures);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Dictionary<string, string> Parse(string lines) =>
        lines.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(
                line => line[..line.IndexOf(' ', StringComparison.Ordinal)],
                line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    private static string Sorted(string json)
    {
        return Sort(JsonNode.Parse(json))!.ToJsonString(new JsonSerializerOptions());

        static JsonNode? Sort(JsonNode? node) => node switch
        {
            JsonObject item =>
                new JsonObject(item.OrderBy(property => property.Key, StringComparer.Ordinal).Select(
                    property => KeyValuePair.Create(property.Key, Sort(property.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Sort)]),
            _ => node?.DeepClone(),
        };
    }

    /// <summary>The program compiled against this library and run once.</summary>
    public sealed class Run : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("plotly-originals-").FullName;

        public Run()
        {
            string file = Path.Combine(_folder, "figures.txt");
            string usage = UserProgram.Fixture("plotly-usage.cs")
                .Replace("Path.GetTempPath()", JsonSerializer.Serialize(_folder), StringComparison.Ordinal);
            UserProgram.Run(usage + "\n" + UserProgram.Fixture("figures.cs"), file);
            Figures = Parse(File.ReadAllText(file));
        }

        public IReadOnlyDictionary<string, string> Figures { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
