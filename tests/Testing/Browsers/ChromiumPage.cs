using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Testing.Browsers;

/// <summary>
/// Opens pages with figures in a headless Chromium without network access: the address of plotly.js is answered from npm's copy, and every
/// other request fails. All tests of an assembly share one Chromium; tests are skipped without Chromium or plotly.js.
/// </summary>
public sealed class ChromiumPage : IAsyncDisposable
{
    /// <summary>The address from which figures load plotly.js.</summary>
    public const string PlotlyAddress = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    // If all tests run at once, a page can take its time; one that never loads is still detected.
    private const float Patience = 180_000;

    private const string Origin = "https://notebook.test/";

    private static readonly Lazy<string> s_plotly = new(ReadPlotly);

    private readonly ConcurrentDictionary<IPage, ConcurrentQueue<string>> _complaints = new();
    private readonly ConcurrentDictionary<IPage, ConcurrentDictionary<IRequest, bool>> _foreign = new();
    private readonly ConcurrentBag<IBrowserContext> _contexts = [];
    private IPage? _validator;

    static ChromiumPage() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <summary>The text of plotly.js 2.27.1.</summary>
    public static string Plotly => s_plotly.Value;

    /// <summary>Opens a page and waits until it has loaded.</summary>
    /// <param name="html">The whole document, or the contents of its body.</param>
    /// <param name="scripts">Whether the page's scripts run.</param>
    /// <param name="plotly">Whether the CDN's address of plotly.js answers.</param>
    /// <param name="width">The width of the window, in px.</param>
    /// <param name="height">The height of the window, in px.</param>
    /// <param name="dark">Whether the user prefers dark pages.</param>
    /// <param name="before">Called with the page before anything is loaded, for example to answer other addresses.</param>
    public async Task<IPage> OpenAsync(
        string html, bool scripts = true, bool plotly = true, int width = 1000, int height = 800, bool dark = false,
        Func<IPage, Task>? before = null)
    {
        if (plotly)
            _ = Plotly;
        IPage page = await NewPageAsync(width, height, dark, options => options.JavaScriptEnabled = scripts);
        await page.RouteAsync("**/*", route => route.AbortAsync());
        if (plotly)
        {
            await page.RouteAsync(
                PlotlyAddress, route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Body = Plotly }));
        }
        await page.RouteAsync(
            Origin,
            route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = Document(html) }));
        if (before is not null) await before(page);
        await page.GotoAsync(Origin);
        return page;
    }

    /// <summary>Opens the page at an address. Requests to other origins fail.</summary>
    /// <param name="address">The address of the test's own server, or of a file.</param>
    /// <param name="width">The width of the window, in px.</param>
    /// <param name="height">The height of the window, in px.</param>
    /// <param name="dark">Whether the user prefers dark pages.</param>
    /// <param name="change">Changes the context, for example to a phone with a touchscreen.</param>
    public async Task<IPage> VisitAsync(
        Uri address, int width = 1200, int height = 900, bool dark = false, Action<BrowserNewContextOptions>? change = null)
    {
        IPage page = await NewPageAsync(width, height, dark, change);
        // The browser finds no other host. Answering here instead would take each request of the page through two more processes.
        string origin = address.GetLeftPart(UriPartial.Authority);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(origin, StringComparison.Ordinal) && !IsOfThePage(request.Url))
                _foreign[page][request] = true;
        };
        // What the page's own policy refuses has not been asked for.
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure == "csp")
                _foreign[page].TryRemove(request, out bool _);
        };
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <summary>Waits until at least this many charts of the page are live.</summary>
    public static async Task LiveAsync(IPage page, int charts = 1) =>
        await page.WaitForFunctionAsync("charts => document.querySelectorAll('[data-figure=live]').length >= charts", charts);

    /// <summary>Returns what the page's scripts have thrown or written as errors and warnings, and its requests to other origins.</summary>
    public string[] Complaints(IPage page) =>
        [.. _complaints[page], .. _foreign[page].Keys.Select(request => $"asks for {request.Url}")];

    /// <summary>
    /// Returns the errors that plotly.js's own schema finds in a figure; none if it is valid. Attributes that the schema knows but that
    /// have no effect in this figure are not errors: Plotly.NET writes many.
    /// </summary>
    /// <param name="figureJson">An object with <c>data</c> and <c>layout</c>.</param>
    public async Task<string[]> ValidateAsync(string figureJson)
    {
        if (_validator is null)
        {
            IPage page = await OpenAsync("");
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = Plotly });
            _validator = page;
        }
        return await _validator.EvaluateAsync<string[]>("""
            text => {
                const figure = JSON.parse(text);
                // This version's validate stumbles over the legend of a figure that shows none.
                if (figure.layout && figure.layout.legend) figure.layout.showlegend = true;
                try {
                    return (Plotly.validate(figure.data, figure.layout) || []).filter(fault => fault.code !== "unused").map(fault => fault.msg);
                } catch (error) {
                    return ["plotly.js cannot read the figure: " + error.message];
                }
            }
            """, figureJson);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IBrowserContext context in _contexts)
            await context.CloseAsync();
    }

    /// <summary>Whether an address is of something that the page itself has made, which needs no network.</summary>
    private static bool IsOfThePage(string address) =>
        address.StartsWith("blob:", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal);

    private static string Document(string html) =>
        html.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) || html.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            ? html
            : $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>figures</title></head><body>{html}</body></html>";

    private static string ReadPlotly()
    {
        string text = File.ReadAllText(NpmPackage.Require("plotly.js-dist-min/plotly.min.js", "plotly.js-dist-min@2.27.1"));
        DebianPackage.Require(
            text.Contains("plotly.js v2.27.1", StringComparison.Ordinal), "npm's plotly.js-dist-min has another version than 2.27.1.");
        return text;
    }

    private async Task<IPage> NewPageAsync(int width, int height, bool dark, Action<BrowserNewContextOptions>? change)
    {
        IBrowser browser = await SharedBrowser.GetAsync(Patience);
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ServiceWorkers = ServiceWorkerPolicy.Block,
        };
        change?.Invoke(options);
        IBrowserContext context = await browser.NewContextAsync(options);
        _contexts.Add(context);
        context.SetDefaultTimeout(Patience);
        IPage page = await context.NewPageAsync();
        var complaints = _complaints[page] = new ConcurrentQueue<string>();
        _foreign[page] = new ConcurrentDictionary<IRequest, bool>();
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // The browser itself reports failed requests, and that reading a WebGL picture back is slow; a page can prevent neither.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                && !message.Text.Contains("GPU stall due to ReadPixels", StringComparison.Ordinal))
            {
                complaints.Enqueue(message.Text);
            }
        };
        return page;
    }
}
