using System.Text.Json;
using System.Text.RegularExpressions;

namespace Documentation.Tests;

/// <summary>The notebooks with their outputs in docs/course, which GitHub shows without scripts and style sheets.</summary>
public sealed partial class CourseCopyTests
{
    /// <summary>GitHub shows no notebook that is much larger.</summary>
    private const long Largest = 1_500_000;

    private static string Folder => Path.Combine(Repository.Folder, "docs", "course");

    public static TheoryData<string> Notebooks =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)!)
            .Where(name => !name.EndsWith(".executed.ipynb", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Copy_HasTheCellsOfTheNotebook(string name)
    {
        string[] cells = [.. Cells(Path.Combine(Repository.Folder, "notebooks", name)).Select(Source)];
        string[] copied =
        [
            .. Cells(Path.Combine(Folder, name)).Skip(1).Select(Source)
                .Select(source => source
                    .Replace("](../../notebooks/images/", "](images/", StringComparison.Ordinal)
                    .Replace("](../../", "](../", StringComparison.Ordinal)),
        ];

        Assert.True(cells.SequenceEqual(copied), $"docs/course/{name} is not the notebook any more: node tools/CourseCopies/course-copies.js {name}");
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Copy_HasOutputs_ThatAreShownWithoutScripts(string name)
    {
        string file = Path.Combine(Folder, name);
        Assert.InRange(new FileInfo(file).Length, 1, Largest);

        JsonElement[] outputs =
        [
            .. Cells(file).Where(cell => cell.GetProperty("cell_type").GetString() == "code")
                .SelectMany(cell => cell.GetProperty("outputs").EnumerateArray()),
        ];
        Assert.DoesNotContain(outputs, output => output.GetProperty("output_type").GetString() == "error");
        Assert.DoesNotContain(outputs, output => output.TryGetProperty("name", out JsonElement stream) && stream.GetString() == "stderr");
        JsonElement[] data =
            [.. outputs.Where(output => output.TryGetProperty("data", out _)).Select(output => output.GetProperty("data"))];
        Assert.Contains(data, bundle => bundle.TryGetProperty("image/png", out _));
        Assert.All(data, bundle =>
        {
            Assert.Empty(bundle.EnumerateObject().Select(part => part.Name).Except(["image/png", "text/html", "text/plain"]));
            if (bundle.TryGetProperty("text/html", out JsonElement html))
                Assert.DoesNotMatch(Drawn(), Text(html));
        });
    }

    [Fact]
    public void Folder_HasNothingElse() => Assert.Equal(
        Notebooks.Select(row => row.Data),
        Directory.EnumerateFileSystemEntries(Folder).Select(entry => Path.GetFileName(entry)!).Order(StringComparer.Ordinal));

    private static JsonElement[] Cells(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.Clone().GetProperty("cells").EnumerateArray()];
    }

    private static string Source(JsonElement cell) => Text(cell.GetProperty("source"));

    private static string Text(JsonElement text) =>
        text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(line => line.GetString())) : text.GetString()!;

    [GeneratedRegex("<(script|style|svg|img|canvas|iframe)", RegexOptions.IgnoreCase)]
    private static partial Regex Drawn();
}
