using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Common;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookKernel.Tests.FrontEnds;

/// <summary>A Jupyter Notebook server on loopback, over a folder with the project's notebooks as a clone has them.</summary>
internal sealed partial class NotebookServer : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly TempFolder _folder;
    private readonly Process _process;

    private NotebookServer(TempFolder folder, Process process, Uri address)
    {
        _folder = folder;
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="environment">Says where the kernel is installed.</param>
    public static async Task<NotebookServer> StartAsync(Dictionary<string, string> environment)
    {
        var folder = new TempFolder();
        NotebookCopies.Make(folder);
        var start = new ProcessStartInfo(DebianPackage.Python,
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1",
            string.Create(CultureInfo.InvariantCulture, $"--port={FreePorts.Choose(1)[0]}"), "--NotebookApp.token=", "--NotebookApp.password=",
            $"--notebook-dir={folder.Path}", ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        // What waits for the address must not go on in the thread that reads these lines, which Dispose waits for.
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data ?? "(end)");
            if (line.Data is null)
                address.TrySetException(new InvalidOperationException("The notebook server has ended: " + string.Join('\n', said)));
            else if (AddressText().Match(line.Data) is { Success: true } match)
                address.TrySetResult(new Uri(match.Value));
        };
        process.BeginErrorReadLine();
        return new NotebookServer(folder, process, await address.Task.WaitAsync(s_limit));
    }

    /// <summary>Opens one of the notebooks and waits until its kernel is there.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="name">The file's.</param>
    public async Task<IPage> OpenAsync(ChromiumPage chromium, string name)
    {
        IPage page = await chromium.OpenAsync(
            "", width: 1200, height: 900, before: page => page.RouteAsync(Address + "**", route => route.ContinueAsync()));
        await page.GotoAsync(new Uri(Address, "notebooks/notebooks/" + name).ToString());
        await IdleAsync(page);
        return page;
    }

    /// <summary>Waits until the kernel of a notebook's page has nothing to do.</summary>
    public static async Task IdleAsync(IPage page) =>
        await page.WaitForFunctionAsync(
            "() => Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && !Jupyter.notebook.kernel_busy");

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*/")]
    private static partial Regex AddressText();
}
