using Browsers;

namespace ManagedPlotly.Tests;

/// <summary>Every figure against plotly.js's own schema, in Chromium.</summary>
public sealed class SchemaTests(
    OriginalsTests.Run run, ChromiumPage chromium) : IClassFixture<OriginalsTests.Run>, IClassFixture<ChromiumPage>
{
    // The originals write these too; the fixtures set them to see that they arrive.
    private static readonly Dictionary<string, string[]> s_known = new()
    {
        // Dimensions of parallel coordinates and of scatter matrices are one type; only the latter have axes.
        ["u_search"] = ["dimensions[0].axis is not part of the schema", "dimensions[1].axis is not part of the schema"],
        // The originals' name of the scale YlGnBu has a capital i.
        ["heat"] = ["colorscale is set to an invalid value (YIGnBu)"],
        // The schema knows barmode where there are bars.
        ["layout"] = ["barmode is not part of the schema"],
        // Values that no picture has.
        ["image"] =
        [
            "colormodel (set to 'rgba') got reset", "zmax[0] (set to '1') got reset", "zmax[1] (set to '2') got reset",
            "zmax[2] (set to '3') got reset", "zmax[3] is set to an invalid value", ],
        ["nullname"] = ["name is set to an invalid value (null)"],
        // The empty cell of a grid has no type.
        ["inv"] = ["got defaulted to be not visible", "type is set to an invalid value (null)"],
        // A scatter trace has no color bar of its own, and no figure is 3 px wide.
        ["style"] = ["colorbar is not part of the schema", "width is set to an invalid value (3)"],
        // The lines of a WebGL trace know neither dashes in px nor a color scale.
        ["linefull"] = ["cannot read the figure"],
    };

    // A template alone is not a figure.
    public static TheoryData<string> Names => [.. OriginalsTests.Names.Select(row => row.Data).Where(name => name != "template")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Figure_IsWhatPlotlyKnows(string name)
    {
        string[] faults = await chromium.ValidateAsync(run.Figures[name]);
        string[] known = s_known.GetValueOrDefault(name, []);
        bool same = known.Length == faults.Length
            && known.Zip(faults).All(pair => pair.Second.Contains(pair.First, StringComparison.Ordinal));
        Assert.True(same, string.Join('\n', faults));
    }
}
