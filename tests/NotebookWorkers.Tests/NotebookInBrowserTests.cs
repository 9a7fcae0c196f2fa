using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookWorkers.Tests;

/// <summary>Notebooks whose cells run in the browser itself.</summary>
public sealed class NotebookInBrowserTests(PublishedWorkers workers, ChromiumPage chromium)
    : IClassFixture<ChromiumPage>, IAsyncLifetime
{
    private const float Patience = 180_000;

    private static readonly string[] s_controls =
    [
        "parameters:int count = 5;  // 1 to 20", "var squares = Enumerable.Range(1, count).Select(i => i * i).ToArray();",
        "Console.WriteLine(string.Join(' ', squares));", "squares.Sum()",
    ];

    private readonly TempFolder _folder = new();
    private StaticServer? _server;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    [LongFact]
    public async Task Cells_Run_AndFollowTheirControls()
    {
        var page = await OpenAsync(await ServeAsync(s_controls));
        await page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("1 4 9 16 25");
        await Assertions.Expect(Output(page, 3)).ToHaveTextAsync("55");

        await page.GetByLabel("Run as I tweak").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lower count" }).ClickAsync();
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("1 4 9 16");
        await Assertions.Expect(Output(page, 3)).ToHaveTextAsync("30");
        await Assertions.Expect(page.Locator(".cell").First.Locator(".static")).ToContainTextAsync("int count = 4;");
    }

    /// <summary>A link has the values of controls; what is changed is kept in the browser, and opens without a network.</summary>
    [LongFact]
    public async Task Changes_AreKept_AndOpenWithoutANetwork_UntilThePersonStartsOver()
    {
        var address = await ServeAsync(s_controls);
        var page = await OpenAsync(new Uri(address, "#count=3"));
        await Assertions.Expect(page.Locator(".cell").First.Locator(".static")).ToContainTextAsync("int count = 3;");
        await page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(Output(page, 3)).ToHaveTextAsync("14");
        await Assertions.Expect(page.Locator("#save")).ToHaveTextAsync("Saved");
        var download = await page.RunAndWaitForDownloadAsync(() => ChooseAsync(page, "download"));
        var json = JsonNode.Parse(await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken))!;
        Assert.Equal("test.ipynb", download.SuggestedFilename);
        Assert.Equal(
            "int count = 3;  // 1 to 20", string.Concat(json["cells"]![0]!["source"]!.AsArray().Select(line => (string?)line)));

        _server!.TurnOff();
        await page.GotoAsync(address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("This is your version");
        await Assertions.Expect(page.Locator(".cell").First.Locator(".static")).ToContainTextAsync("int count = 3;");
        await page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("1 4 9");

        await ChooseAsync(page, "start-over");
        await page.Locator("#confirm button.main").ClickAsync();
        await Assertions.Expect(page.Locator(".cell").First.Locator(".static")).ToContainTextAsync("int count = 5;");
    }

    [LongFact]
    public async Task Faults_AreShownAtTheirLines()
    {
        var page = await OpenAsync(await ServeAsync("int a = 1;\nint b = \"x\";", "int[] none = [];\nnone[3]"));
        await RunAsync(page, 0);
        await Assertions.Expect(Output(page, 0)).ToContainTextAsync("Cannot implicitly convert type 'string' to 'int'");
        await Assertions.Expect(Output(page, 0)).ToContainTextAsync("line 2");
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("System.IndexOutOfRangeException");
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("line 2");
    }

    /// <summary>
    /// What a cell prints is shown while it runs; one that cannot hear is ended with its worker, and the next one has another.
    /// </summary>
    [LongFact]
    public async Task EndlessCell_ShowsWhatItPrints_AndIsEnded()
    {
        var page = await OpenAsync(await ServeAsync(
            "int kept = 1;", "for (long i = 0; ; i++) { if (i % 1_000_000 == 0) Console.WriteLine($\"still here {i}\"); }", "1 + 2"));
        await RunAsync(page, 0);
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("still here 1000000");
        await page.Locator("[data-command=interrupt]").First.ClickAsync();
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("The kernel has ended; its variables are gone.");
        await Assertions.Expect(page.Locator(".cell").First).ToContainTextAsync("not run");
        await RunAsync(page, 2);
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("3");
    }

    /// <summary>Without a .NET SDK, a cell that needs one says so; another one may wait for an answer.</summary>
    [LongFact]
    public async Task Packages_AreRefused_AndAnswersAreAwaited()
    {
        var page = await OpenAsync(await ServeAsync("#r \"nuget: Humanizer, 2.14.1\"", "await GetInputAsync(\"your name\")"));
        await RunAsync(page, 0);
        await Assertions.Expect(Output(page, 0)).ToContainTextAsync("A browser can neither load packages nor build projects");
        await RunAsync(page, 1);
        await page.GetByLabel("your name").FillAsync("Ada");
        await page.GetByLabel("your name").PressAsync("Enter");
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("Ada");
    }

    /// <summary>What cells write lies in the browser's memory, and can be had as an archive.</summary>
    [LongFact]
    public async Task FilesOfCells_CanBeDownloaded()
    {
        var page = await OpenAsync(await ServeAsync(
            "using System.IO;\nDirectory.CreateDirectory(\"runs/a\"); File.WriteAllText(\"runs/a/b.txt\", \"written\");"));
        await ChooseAsync(page, "download-files");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("No cell has written a file");
        await RunAsync(page, 0);
        await Assertions.Expect(page.Locator(".cell").First.Locator(".took")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => ChooseAsync(page, "download-files"));
        Assert.Equal("test-files.zip", download.SuggestedFilename);
        using var archive = await ZipFile.OpenReadAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        using var text = new StreamReader(Assert.Single(archive.Entries, entry => entry.FullName == "runs/a/b.txt").Open());
        Assert.Equal("written", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Where .NET has ended in the worker that runs cells, another one goes on.</summary>
    [LongFact]
    public async Task CellThatEndsTheKernel_IsFollowedByAnotherOne()
    {
        var page = await OpenAsync(await ServeAsync("Environment.Exit(1);", "1 + 2"));
        await RunAsync(page, 0);
        await Assertions.Expect(Output(page, 0)).ToContainTextAsync("The kernel has ended; its variables are gone.");
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToHaveTextAsync("3");
    }

    /// <summary>A cell that wants more memory than there is fails, and the kernel goes on.</summary>
    [LongFact]
    public async Task CellThatWantsTooMuchMemory_Fails()
    {
        var page = await OpenAsync(await ServeAsync(
            "int kept = 1;", "new[] { new byte[2_000_000_000], new byte[2_000_000_000] }.Length", "kept + 2"));
        await RunAsync(page, 0);
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToContainTextAsync("System.OutOfMemoryException: Out of memory");
        await RunAsync(page, 2);
        await Assertions.Expect(Output(page, 2)).ToHaveTextAsync("3");
    }

    /// <summary>
    /// A browser that has too little memory for .NET, or for its beginning, is told so; which of them notices it first differs.
    /// </summary>
    /// <param name="pages">How much there is for each program, in pages of 64 KB.</param>
    [LongTheory]
    [InlineData(300)]
    [InlineData(700)]
    public async Task LittleMemory_IsTold(int pages)
    {
        var address = await ServeAsync("1 + 1");
        await using var browser = await SharedBrowser.LaunchAsync(
            Patience, string.Create(CultureInfo.InvariantCulture, $"--js-flags=--wasm-max-mem-pages={pages}"));
        var page = await browser.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("The notebook cannot be run");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("too little memory");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("closing other tabs may help");
    }

    [LongTheory]
    [InlineData("delete globalThis.WebAssembly")]
    [InlineData("delete globalThis.DecompressionStream")]
    [InlineData("WebAssembly.validate = () => false")]
    public async Task OldBrowser_IsToldWhatItTakes(string lacking)
    {
        var address = await ServeAsync("1 + 1");
        await using var context = await (await SharedBrowser.GetAsync(Patience)).NewContextAsync();
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(lacking);
        await page.GotoAsync(address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("This browser cannot run C#: that takes WebAssembly with vectors");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("The page of the same name can be read in any browser.");
    }

    /// <summary>Without a place to keep changes, as in some private windows, cells run, and the person is told.</summary>
    [LongFact]
    public async Task WithoutStorage_CellsRun_AndChangesHaveToBeDownloaded()
    {
        var address = await ServeAsync("1 + 1");
        string script = _folder.Find("site/live/copies.js");
        string text = await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken);
        Assert.Contains("indexedDB", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            script, text.Replace("indexedDB", "(undefined)", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var page = await chromium.VisitAsync(address);
        await Assertions.Expect(page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        await RunAsync(page, 0);
        await Assertions.Expect(Output(page, 0)).ToHaveTextAsync("2");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("This browser keeps no changes for this page");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("download the notebook to keep them");
    }

    /// <summary>Of .NET, too, the browser loads what a cell needs when it needs it.</summary>
    [LongFact]
    public async Task AnythingOfTheFramework_MayBeUsed()
    {
        var page = await OpenAsync(await ServeAsync(
            "System.Xml.Linq.XElement.Parse(\"<a><b/><b/></a>\").Elements(\"b\").Count()", "dynamic one = 1; one + 1",
            "int.Parse(\"x\")"));
        await RunAsync(page, 0);
        await Assertions.Expect(Output(page, 0)).ToHaveTextAsync("2");
        await RunAsync(page, 1);
        await Assertions.Expect(Output(page, 1)).ToHaveTextAsync("2");
        await RunAsync(page, 2);
        await Assertions.Expect(Output(page, 2)).ToContainTextAsync("The input string 'x' was not in a correct format.");
    }

    /// <summary>The engine computes the same with its kernels in WebAssembly, which it has here, as with those in C#.</summary>
    [LongFact]
    public async Task Engine_HasKernelsInWebAssembly_WhichComputeTheSame()
    {
        string[] training =
        [
            "#r \"libraries/TorchSharp.dll\"",
            """
            using TorchSharp;
            using static TorchSharp.torch;
            using static TorchSharp.torch.nn;

            random.manual_seed(3);
            var network = Sequential(
                ("conv1", Conv2d(1, 8, 3)), ("relu1", ReLU()), ("pool1", MaxPool2d(2)), ("conv2", Conv2d(8, 12, 5)), ("relu2", ReLU()),
                ("pool2", MaxPool2d(2)), ("flat", Flatten()), ("dense", Linear(192, 20)), ("relu3", ReLU()), ("output", Linear(20, 10)));
            var optimizer = optim.Adam(network.parameters());
            var images = rand(13, 1, 28, 28);
            var labels = randint(0, 10, new long[] { 13 });
            var losses = new List<float>();
            for (int step = 0; step < 3; step++)
            {
                optimizer.zero_grad();
                var loss = functional.cross_entropy(network.call(images), labels);
                loss.backward();
                optimizer.step();
                losses.Add(loss.item<float>());
            }
            Console.WriteLine($"{string.Join(' ', losses)} {network.call(images[..1]).sum().item<float>()}");
            """,
            """
            Console.WriteLine(System.Reflection.Assembly.Load("TensorKernels").GetType("TensorKernels.WebKernels")
                .GetProperty("AreThere", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static).GetValue(null));
            """,
        ];
        TestNotebook.Write(_folder, "book/test.ipynb", training);
        string libraries = _folder.Find("book/libraries");
        Directory.CreateDirectory(libraries);
        foreach (string library in Directory.GetFiles(Repository.Output("src/TorchSharp.Managed"), "*.dll"))
            File.Copy(library, Path.Combine(libraries, Path.GetFileName(library)));
        await workers.WriteSiteAsync(_folder.Find("book"), _folder.Find("site"));
        _server = await StaticServer.StartAsync(_folder.Find("site"));
        string with = await ResultAsync("True");
        string script = _folder.Find("site/live/worker.js");
        string text = await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            script, text.Replace("self.addTensorKernels", "self.none", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        string without = await ResultAsync("False");
        Assert.NotEmpty(with);
        Assert.Equal(without, with);

        async Task<string> ResultAsync(string areThere)
        {
            var page = await OpenAsync(new Uri(_server.Address, "live/test.html"));
            await page.Locator("[data-command=run-all]").ClickAsync();
            await Assertions.Expect(Output(page, 2)).ToHaveTextAsync(areThere);
            return await Output(page, 1).InnerTextAsync();
        }
    }

    /// <summary>Outputs with scripts are live in frames of their own.</summary>
    [LongFact]
    public async Task Scripts_OfOutputs_RunInFrames()
    {
        var page = await OpenAsync(await ServeAsync(
            "#!html\n<p id=\"said\">nothing</p><script>document.getElementById('said').textContent = `said from ${origin}`</script>"));
        await RunAsync(page, 0);
        await Assertions.Expect(page.FrameLocator("iframe.live").Locator("#said")).ToHaveTextAsync("said from null");
    }

    private static ILocator Output(IPage page, int index) => page.Locator(".cell").Nth(index).Locator(".outputs");

    private static Task RunAsync(IPage page, int index) => page.Locator(".cell").Nth(index).Locator(".run").ClickAsync();

    private static async Task ChooseAsync(IPage page, string command)
    {
        await page.Locator("#more summary").ClickAsync();
        await page.Locator($"[data-command={command}]").ClickAsync();
    }

    /// <summary>Makes a site of a notebook and returns the address of its live page.</summary>
    private async Task<Uri> ServeAsync(params string[] cells)
    {
        TestNotebook.Write(_folder, "book/test.ipynb", cells);
        await workers.WriteSiteAsync(_folder.Find("book"), _folder.Find("site"));
        _server = await StaticServer.StartAsync(_folder.Find("site"));
        return new Uri(_server.Address, "live/test.html");
    }

    private async Task<IPage> OpenAsync(Uri address)
    {
        var page = await chromium.VisitAsync(address, change: options => options.ServiceWorkers = ServiceWorkerPolicy.Allow);
        // A page that never gets ready has said why, if anything has.
        try
        {
            await Assertions.Expect(page.Locator("html[data-state=ready]")).ToBeAttachedAsync();
        }
        catch (PlaywrightException fault)
        {
            string shown = await page.Locator("body").InnerTextAsync();
            throw new InvalidOperationException($"{string.Join('\n', chromium.Complaints(page))}\n{shown}", fault);
        }
        return page;
    }
}
