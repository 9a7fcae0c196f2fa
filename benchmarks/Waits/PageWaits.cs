using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Benchmarks.Waits;

/// <summary>The waits on the notebook page, in Chromium: a new server and a new visitor each round.</summary>
internal static class PageWaits
{
    private const int Completions = 20, Keys = 200;

    /// <summary>Keeps for each key the time from its press to the frame that is drawn after it.</summary>
    private const string WatchKeys = """
        () => {
            globalThis.keyTimes = [];
            addEventListener('keydown', event => requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => keyTimes.push(performance.now() - event.timeStamp);
                channel.port2.postMessage(0);
            }), true);
        }
        """;

    /// <summary>Resolves with the milliseconds from the next key to the list's first row, in a frame.</summary>
    private const string WatchList = """
        () => {
            globalThis.listed = new Promise((resolve, reject) => addEventListener('keydown', event => {
                setTimeout(() => reject(new Error('no list within a minute')), 60_000);
                function look() {
                    const row = document.querySelector('.suggest-widget .monaco-list-row');
                    if (row?.checkVisibility({ visibilityProperty: true })) resolve(performance.now() - event.timeStamp);
                    else requestAnimationFrame(look);
                }
                look();
            }, { capture: true, once: true }));
        }
        """;

    internal static async Task<IEnumerable<Wait>> MeasureAsync(string folder, int rounds)
    {
        // The page saves what is typed, so it gets a copy; the library stays where it is.
        string notebook = Path.Combine(folder, "main.ipynb"),
            text = (await File.ReadAllTextAsync(Path.Combine(Sdk.Repository, "notebooks", "main.ipynb")))
                .Replace("../src/", Path.Combine(Sdk.Repository, "src").Replace('\\', '/') + "/", StringComparison.Ordinal);
        JsonNode document = JsonNode.Parse(text)!;
        document["cells"]!.AsArray().Add(JsonNode.Parse(
            """{"cell_type": "code", "id": "last", "metadata": {}, "execution_count": null, "outputs": [], "source": "// here"}"""));
        var (listening, usable, first, later, keys, plain) = (
            new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Chromium.LaunchAsync(playwright);
        for (int round = 0; round < rounds; round++)
        {
            await File.WriteAllTextAsync(notebook, document.ToJsonString());
            var watch = Stopwatch.StartNew();
            using Process server = Start(notebook);
            try
            {
                string address = await AddressAsync(server);
                listening.Add(watch.Elapsed.TotalMilliseconds);
                await using IBrowserContext context = await browser.NewContextAsync();
                IPage page = await context.NewPageAsync();
                await page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
                usable.Add(await page.EvaluateAsync<double>("""
                    () => new Promise(resolve => {
                        function look() {
                            if (document.documentElement.dataset.state === 'ready') requestAnimationFrame(() => resolve(performance.now()));
                            else setTimeout(look, 5);
                        }
                        look();
                    })
                    """));
                await ReadyAsync(page);
                first.Add(await CompletionAsync(page, "", "M"));
                for (int i = 0; i < Completions; i++)
                    later.Add(await CompletionAsync(page, "Mnist", "."));
                await page.EvaluateAsync(WatchKeys);
                keys.AddRange(await TypeAsync(page));
                await page.SetContentAsync("<textarea autofocus></textarea>");
                await page.EvaluateAsync(WatchKeys);
                plain.AddRange(await TypeAsync(page));
            }
            finally
            {
                server.Kill(entireProcessTree: true);
                await server.WaitForExitAsync();
            }
        }

        return
        [
            new Wait("notebook server, from its start to its address", [.. listening]),
            new Wait("page, from its address to cells that can be used", [.. usable]),
            new Wait("first completion of a session, from the key to the list", [.. first]),
            new Wait("later completions", [.. later]),
            new Wait("keys in a cell, from the key to the frame", [.. keys]),
            new Wait("keys in an empty page's text field, for comparison", [.. plain]),
        ];
    }

    private static Process Start(string notebook)
    {
        string program = Path.Combine(Sdk.Repository, "src", "NotebookServer", "bin", "Release", "net10.0", "NotebookServer");
        return Process.Start(new ProcessStartInfo(program, [notebook, "--no-browser", "--port", "0"]) { RedirectStandardOutput = true })!;
    }

    private static async Task<string> AddressAsync(Process server)
    {
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
                return line[at..].Split(' ')[0];
        }

        throw new InvalidOperationException("The notebook server ended before it said its address.");
    }

    /// <summary>Runs the first code cell, whose library the others need, and puts the cursor into the last one.</summary>
    private static async Task ReadyAsync(IPage page)
    {
        ILocator first = page.Locator(".cell[data-kind=code]").First;
        await first.Locator(".run").ClickAsync();
        await Assertions.Expect(first.Locator(".count")).ToHaveTextAsync("[1]", new() { Timeout = 120_000 });
        ILocator last = page.Locator(".cell").Last;
        await last.Locator(".source").ClickAsync();
        await Assertions.Expect(last.Locator(".editor .monaco-editor.focused")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await EmptyAsync(page);
    }

    private static async Task EmptyAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
    }

    /// <summary>Types in the empty cell, and empties it again.</summary>
    /// <param name="page">The page.</param>
    /// <param name="before">What is typed first.</param>
    /// <param name="key">What is typed after whose list is waited for.</param>
    private static async Task<double> CompletionAsync(IPage page, string before, string key)
    {
        await page.Keyboard.TypeAsync(before);
        await HideListAsync(page);
        await page.EvaluateAsync(WatchList);
        await page.Keyboard.PressAsync(key);
        double time = await page.EvaluateAsync<double>("() => listed");
        await HideListAsync(page);
        await EmptyAsync(page);
        return time;
    }

    /// <summary>Waits as a person does, and closes the list; Escape would leave the cell where there is none.</summary>
    private static async Task HideListAsync(IPage page)
    {
        await Task.Delay(500);
        await page.EvaluateAsync("() => monaco.editor.getEditors().forEach(editor => editor.trigger('', 'hideSuggestWidget', {}))");
        await Assertions.Expect(page.Locator(".suggest-widget.visible")).ToHaveCountAsync(0);
    }

    /// <summary>Types as a quick person does, a comment, and then a line of code.</summary>
    private static async Task<double[]> TypeAsync(IPage page)
    {
        await page.EvaluateAsync("() => { keyTimes.length = 0; }");
        const string line =
            "// the quick brown fox jumps over the lazy dog\nvar mean = images.Average(image => image.Sum(pixel => pixel)) / 255f;\n";
        for (int i = 0; i < Keys; i++)
        {
            await page.Keyboard.PressAsync(line[i % line.Length] switch
            {
                '\n' => "Enter",
                char key => key.ToString(CultureInfo.InvariantCulture),
            });
            await Task.Delay(60 + i % 7 * 5);
        }

        return await page.EvaluateAsync<double[]>("() => keyTimes");
    }
}
