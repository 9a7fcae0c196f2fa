using System.Collections.Concurrent;
using System.Diagnostics;

namespace Testing;

/// <summary>
/// Requires what a test needs from Debian. If it is missing, the test is skipped; it fails if everything must be present
/// (MNIST_NOTEBOOKS_CI is set).
/// </summary>
public static class DebianPackage
{
    /// <summary>Debian's Python, for which its Python packages are installed.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly ConcurrentDictionary<string, bool> s_modules = new(StringComparer.Ordinal);

    public static void RequireModule(string module, string package) =>
        Require(File.Exists(Python) && s_modules.GetOrAdd(module, CanImport), $"Python's {module}", package);

    public static void RequireFile(string path, string package) => Require(File.Exists(path), path, package);

    private static void Require(bool isThere, string thing, string package) =>
        Require(isThere, $"{thing} is not there; on Debian, install {package}.");

    /// <summary>Requires something that no Debian package provides.</summary>
    /// <param name="isThere">Whether it is present.</param>
    /// <param name="reason">What is missing, and where to get it.</param>
    public static void Require(bool isThere, string reason)
    {
        if (Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_CI") is { Length: > 0 })
            Assert.True(isThere, reason);
        Assert.SkipUnless(isThere, reason);
    }

    private static bool CanImport(string module)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
