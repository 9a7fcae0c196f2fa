using System.Text.Json.Nodes;
using Browsers;
using Microsoft.Playwright;
using NotebookKernel.Scripting.Notebooks;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Page;

/// <summary>A notebook of the test's own on the page of a server of its own.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    public const string FileName = "test.ipynb";

    private OpenPage(Server server, ChromiumPage chromium, IPage page) => (Server, Chromium, Page) = (server, chromium, page);

    public Server Server { get; }

    public ChromiumPage Chromium { get; }

    public IPage Page { get; }

    public string File => Server.Folder.Find(FileName);

    /// <summary>The address of the notebook with the token.</summary>
    public Uri Address => AddressOf(Server);

    public ILocator Cells => Page.Locator(".cell");

    /// <summary>Opens a notebook.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="width">The width of the window, in px.</param>
    /// <param name="dark">Whether the person prefers dark pages.</param>
    public static async Task<OpenPage> OpenAsync(ChromiumPage chromium, JsonObject[] cells, int width = 1200, bool dark = false)
    {
        var server = await Server.StartAsync();
        Write(server.Folder.Find(FileName), cells);
        var page = await chromium.VisitAsync(AddressOf(server), width, 900, dark);
        var open = new OpenPage(server, chromium, page);
        await Assertions.Expect(page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        return open;
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

    public static JsonObject Text(string source) =>
        new() { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = source };

    public static JsonObject Display(string type, string text) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject { [type] = text },
        ["metadata"] = new JsonObject(),
    };

    public static void Write(string file, JsonObject[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
            cells[i]["id"] = FormattableString.Invariant($"c{i}");
        System.IO.File.WriteAllText(file, new JsonObject
        {
            ["cells"] = new JsonArray([.. cells]),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString());
    }

    public ILocator Cell(int index) => Cells.Nth(index);

    public ILocator Output(int index) => Cell(index).Locator(".outputs");

    public Task RunAsync(int index) => Cell(index).Locator(".run").ClickAsync();

    /// <summary>Clicks into the source of a cell, so that it can be written.</summary>
    public async Task EditAsync(int index)
    {
        await Cell(index).Locator(".source").ClickAsync();
        await Assertions.Expect(Cell(index).Locator(".editor .monaco-editor.focused")).ToBeVisibleAsync();
    }

    /// <summary>Waits until the page says that everything is in the file, and returns its sources.</summary>
    public async Task<string[]> SavedAsync(params string[] wanted)
    {
        string[] found = [];
        for (int i = 0; i < 200; i++)
        {
            var cells = JsonNode.Parse(await System.IO.File.ReadAllTextAsync(File))!["cells"]!.AsArray();
            found = [.. cells.Select(cell => NotebookJson.Text(cell!["source"])!)];
            if (found.SequenceEqual(wanted))
            {
                await Assertions.Expect(Page.Locator("#save")).ToHaveTextAsync("Saved");
                return found;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Equal(wanted, found);
        return found;
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
        Assert.Empty(Chromium.Complaints(Page));
        await Accessibility.AssertAsync(Page);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        await Server.DisposeAsync();
    }

    private static Uri AddressOf(Server server) => new(server.Address, $"/notebooks/{FileName}?token={server.Token}");
}
