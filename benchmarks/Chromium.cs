using Microsoft.Playwright;

namespace Benchmarks;

/// <summary>The browser in which pages are measured.</summary>
internal static class Chromium
{
    private static readonly string[] s_programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    /// <summary>Why it cannot be started here; null if it can.</summary>
    internal static string? Missing => Program is null ? $"{s_programs[^1]}: not found; on Debian, install chromium" : null;

    private static string? Program => Array.Find(s_programs, File.Exists);

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Program,
        Args =
        [
            "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync",
        ],
    });
}
