using System.Text;
using Microsoft.Playwright;
using MnistHelpers;

namespace Benchmarks.Browsers;

/// <summary>
/// The pages of <c>peers/Browser</c> in Chromium, one for each contender: this project's engine in .NET of WebAssembly, and its peers. What
/// they load comes from files, without a server.
/// </summary>
internal sealed class BrowserPages : IAsyncDisposable
{
    private const string Origin = "https://benchmark.test/", Packages = "npm/";
    private const int Images = 6_400, Pixels = 28 * 28;

    private readonly string _packages;
    private readonly Dictionary<string, byte[]> _made;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserPages(string packages, Dictionary<string, byte[]> made, IPlaywright playwright, IBrowser browser)
    {
        _packages = packages;
        _made = made;
        _playwright = playwright;
        _browser = browser;
    }

    private static string Project => Path.Combine(Sdk.Repository, "benchmarks", "peers", "Browser");

    private static string Published => Path.Combine(Project, "bin", "published");

    /// <summary>Publishes the pages and starts Chromium; null, with the reason, if they cannot be had here.</summary>
    /// <param name="packages">The folder with npm's packages.</param>
    internal static async Task<(BrowserPages? Pages, string Reason)> StartAsync(string packages)
    {
        if ((Chromium.Missing ?? Sdk.Make("publish", Project, "-o", Published)) is { } reason)
            return (null, reason);

        ImageSet train = Mnist.Load().Train;
        var made = new Dictionary<string, byte[]>
        {
            ["pixels"] = train.Pixels[..(Images * Pixels)].ToArray(),
            ["labels"] = train.Labels[..Images].ToArray(),
            ["reference.onnx"] = Reference(),
        };
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await Chromium.LaunchAsync(playwright);
        return (new BrowserPages(packages, made, playwright, browser), "");
    }

    /// <summary>Opens a contender's page; null, with the reason, if it does not get ready.</summary>
    /// <param name="script">The script of <c>peers/Browser/wwwroot</c>, and what it is to start with.</param>
    internal async Task<(IPage? Page, string Reason)> OpenAsync(string script)
    {
        string[] words = script.Split(' ');
        IPage page = await _browser.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.RouteAsync("**/*", AnswerAsync);
        _made[""] = Encoding.UTF8.GetBytes($$"""
            <!DOCTYPE html><script type="module">
            try {
              const { start } = await import('./{{words[0]}}.js');
              globalThis.ask = await start('{{words[^1]}}');
            } catch (error) { globalThis.fault = `${error?.message ?? error}`; }
            </script>
            """);
        await page.GotoAsync(Origin);
        await page.WaitForFunctionAsync("!!(globalThis.ask || globalThis.fault)");
        return await page.EvaluateAsync<string?>("globalThis.fault ?? null") is { } fault ? (null, fault) : (page, "");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static byte[] Reference()
    {
        string file = Path.Combine(Path.GetTempPath(), $"reference-{Guid.NewGuid():N}.onnx");
        try
        {
            using DigitCnn reference = Recipe.Basic.CreateNetwork();
            reference.ExportOnnx(file);
            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task AnswerAsync(IRoute route)
    {
        string name = new Uri(route.Request.Url).AbsolutePath[1..];
        string type = Path.GetExtension(name) switch
        {
            "" => "text/html",
            ".js" or ".mjs" => "text/javascript",
            ".wasm" => "application/wasm",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        string file = name.StartsWith(Packages, StringComparison.Ordinal)
            ? Path.Combine(_packages, name[Packages.Length..])
            : Path.Combine(Published, "wwwroot", name);
        byte[]? content = _made.GetValueOrDefault(name) ?? (File.Exists(file) ? await File.ReadAllBytesAsync(file) : null);
        await route.FulfillAsync(content is null
            ? new RouteFulfillOptions { Status = 404 }
            : new RouteFulfillOptions { ContentType = type, BodyBytes = content });
    }
}
