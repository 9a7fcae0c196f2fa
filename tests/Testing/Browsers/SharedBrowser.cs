using System.Collections;
using Microsoft.Playwright;

namespace Testing.Browsers;

/// <summary>
/// The Chromium that all tests of an assembly share. It starts with the first page that is opened; tests are skipped without it.
/// </summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    // The shell does without the windows that nobody sees, which takes half as much of the processor; the pages are the same.
    private static readonly string[] s_programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    // Playwright disables features as well, but only the last such list counts, so this one repeats what matters here of Playwright's.
    private static readonly string[] s_disabledFeatures =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "MediaRouter", "PaintHolding",
        "ThirdPartyStoragePartitioning", "BlockOriginHeaderModificationOnRedirect", "AvoidCorsURLLoaderRestartOnRedirect", "Translate",
        "OptimizationHints", "NetworkTimeServiceQuerying", "AimEnabled",
        // With each page, the browser would open two of its own, hidden behind the address bar, which are as much work again.
        "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    ];

    /// <summary>Pages are written in the same fonts, and drawn without regard to a screen's pixels, on every machine.</summary>
    private static readonly string s_fonts = Path.Combine(Repository.Folder, "tests", "Testing", "Browsers", "Fonts", "fonts.conf");

    private static readonly SemaphoreSlim s_starting = new(1);

    private static readonly Lazy<Task<IPlaywright>> s_playwright = new(() =>
    {
        // Playwright looks beside the tests for its driver.
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Repository.Output("tests/Testing"));
        return Playwright.CreateAsync();
    });

    private static IBrowser? s_browser;

    /// <summary>Returns the browser, which is started if it does not run.</summary>
    /// <param name="patience">How long it may take to start, in ms.</param>
    public static async Task<IBrowser> GetAsync(float patience)
    {
        await s_starting.WaitAsync();
        try
        {
            return s_browser ??= await LaunchAsync(patience);
        }
        finally
        {
            s_starting.Release();
        }
    }

    /// <summary>Starts a browser of its own for a test, which ends it.</summary>
    /// <param name="patience">How long it may take to start, in ms.</param>
    /// <param name="more">What its command line has besides that of all browsers here.</param>
    public static async Task<IBrowser> LaunchAsync(float patience, params string[] more)
    {
        string program = s_programs.FirstOrDefault(File.Exists, s_programs[0]);
        DebianPackage.RequireFile(program, "chromium-headless-shell");
        return await (await s_playwright.Value).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Timeout = patience,
            Env = EnvironmentWithFonts(),
            Args =
            [
                "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                $"--disable-features={string.Join(',', s_disabledFeatures)}",
                "--font-render-hinting=none", "--disable-lcd-text",
                // Frames of another origin have a process of their own, as in a browser with windows.
                "--site-per-process",
                // WebGL is drawn in software. So is everything else, but without going through OpenGL, which is quicker.
                "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-compositing", "--disable-gpu-rasterization",
                .. more,
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (s_browser is not null) await s_browser.DisposeAsync();
        if (s_playwright.IsValueCreated) (await s_playwright.Value).Dispose();
    }

    private static Dictionary<string, string> EnvironmentWithFonts()
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(item => (string)item.Key, item => (string?)item.Value ?? "", StringComparer.Ordinal);
        environment["FONTCONFIG_FILE"] = s_fonts;
        return environment;
    }
}
