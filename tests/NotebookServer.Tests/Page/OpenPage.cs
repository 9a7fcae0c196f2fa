using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Notebooks.Files;
using NotebookServer.Tests.Support;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>A notebook of the test's own on the page of a server of its own.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    public const string FileName = "test.ipynb";

    private readonly string _name;

    private OpenPage(Server server, string name, ChromiumPage chromium, IPage page) =>
        (Server, _name, Chromium, Page) = (server, name, chromium, page);

    public Server Server { get; }

    public ChromiumPage Chromium { get; }

    public IPage Page { get; }

    public string File => Path.Combine(Server.Folder.Path, _name);

    /// <summary>The address of the notebook with the token.</summary>
    public Uri Address => AddressOf(Server, _name);

    public ILocator Cells => Page.Locator(".cell");

    /// <summary>Opens a notebook.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="width">The width of the window, in px.</param>
    /// <param name="dark">Whether the person prefers dark pages.</param>
    /// <param name="kernel">The name of its kernel, or null for this project's.</param>
    /// <param name="name">The name of its file.</param>
    public static async Task<OpenPage> OpenAsync(
        ChromiumPage chromium, JsonObject[] cells, int width = 1200, bool dark = false, string? kernel = null, string name = FileName)
    {
        var server = await Server.StartAsync();
        Write(Path.Combine(server.Folder.Path, name), cells, kernel);
        return await OpenAsync(chromium, server, name, width, dark);
    }

    /// <summary>Opens a copy of a notebook of the project.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="name">Its name without the ending.</param>
    public static async Task<OpenPage> OpenCopyAsync(ChromiumPage chromium, string name)
    {
        var server = await Server.StartAsync();
        NotebookCopies.Make(server.Folder);
        return await OpenAsync(chromium, server, $"notebooks/{name}.ipynb", 1200, dark: false);
    }

    /// <summary>Opens the same notebook on another page.</summary>
    public async Task<IPage> OpenAgainAsync()
    {
        var page = await Chromium.VisitAsync(Address);
        await Assertions.Expect(page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        return page;
    }

    public static JsonObject Code(string source, params JsonObject[] outputs) => new()
    {
        ["cell_type"] = "code",
        ["execution_count"] = null,
        ["metadata"] = new JsonObject(),
        ["outputs"] = new JsonArray([.. outputs]),
        ["source"] = source,
    };

    /// <summary>A cell whose variables have controls.</summary>
    public static JsonObject Parameters(string source)
    {
        var cell = Code(source);
        cell["metadata"] = new JsonObject { ["tags"] = new JsonArray("parameters") };
        return cell;
    }

    public static JsonObject Text(string source) =>
        new() { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = source };

    public static JsonObject Display(string type, string text) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject { [type] = text },
        ["metadata"] = new JsonObject(),
    };

    public static void Write(string file, JsonObject[] cells, string? kernel = null)
    {
        for (int i = 0; i < cells.Length; i++)
            cells[i]["id"] ??= FormattableString.Invariant($"c{i}");
        System.IO.File.WriteAllText(file, new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = kernel is null ? [] : new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = kernel } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString());
    }

    public ILocator Cell(int index) => Cells.Nth(index);

    public ILocator Output(int index) => Cell(index).Locator(".outputs");

    public Task RunAsync(int index) => Cell(index).Locator(".run").ClickAsync();

    /// <summary>Waits until a cell is in a state: idle, queued, running or active.</summary>
    public Task StateAsync(int index, string state) => Assertions.Expect(Cell(index)).ToHaveClassAsync(new Regex($@"\b{state}\b"));

    /// <summary>Waits until no cell runs or waits to be run.</summary>
    public Task IdleAsync() => Assertions.Expect(Page.Locator(".cell:not(.idle)")).ToHaveCountAsync(0);

    /// <summary>Runs all cells, none of which may fail.</summary>
    public async Task RunAllAsync()
    {
        await Page.Locator("[data-command=run-all]").ClickAsync();
        ILocator count = Page.Locator(".cell[data-kind=code].idle").Last.Locator(".count");
        ILocator errors = Page.Locator(".output.error, .output.stderr");
        // After an error the last cell does not run.
        await Assertions.Expect(count.Filter(new() { HasTextRegex = new Regex(@"^\[\d+\]$") }).Or(errors).First).ToBeVisibleAsync();
        await IdleAsync();
        await Assertions.Expect(errors).ToHaveCountAsync(0);
    }

    /// <summary>Clicks into the source of a cell, so that it can be written.</summary>
    public async Task EditAsync(int index)
    {
        await Cell(index).Locator(".source").ClickAsync();
        await Assertions.Expect(Cell(index).Locator(".editor .monaco-editor.focused")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the file has these sources, and the page says that it has everything.</summary>
    public async Task SavedAsync(params string[] wanted)
    {
        string[] found = [];
        for (int i = 0; i < 200; i++)
        {
            var cells = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File))!["cells"]!.AsArray();
            found = [.. cells.Select(cell => NotebookJson.Text(cell!["source"])!)];
            if (found.SequenceEqual(wanted))
            {
                await Assertions.Expect(Page.Locator("#save")).ToHaveTextAsync("Saved");
                return;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Equal(wanted, found);
    }

    /// <summary>Waits until a function of the page returns these texts.</summary>
    public async Task EventuallyAsync(string function, params string[] wanted)
    {
        string[] found = [];
        for (int i = 0; i < 300; i++)
        {
            found = await Page.EvaluateAsync<string[]>(function);
            if (found.SequenceEqual(wanted))
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Equal(wanted, found);
    }

    /// <summary>No complaint on the console, nothing that axe-core finds fault with, and a picture to look at.</summary>
    public async Task SoundAsync(string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"notebook-{name}.png") });
        // Figures that were drawn here ask for plotly.js, and stay drawings without it.
        Assert.DoesNotContain(
            Chromium.Complaints(Page), complaint => !complaint.EndsWith(ChromiumPage.PlotlyAddress, StringComparison.Ordinal));
        await Accessibility.AssertAsync(Page);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await Server.DisposeAsync();
    }

    private static async Task<OpenPage> OpenAsync(ChromiumPage chromium, Server server, string name, int width, bool dark)
    {
        var page = await chromium.VisitAsync(AddressOf(server, name), width, 900, dark);
        await Assertions.Expect(page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        return new OpenPage(server, name, chromium, page);
    }

    private static Uri AddressOf(Server server, string name) => new(
        server.Address, $"/notebooks/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}?token={server.Token}");
}
