using System.Collections.Concurrent;
using System.Diagnostics;

namespace Shared;

/// <summary>
/// What a test needs that Debian has and .NET has not. Where it is missing the test is skipped; where everything has to be there
/// (MNIST_NOTEBOOKS_CI is set), it fails.
/// </summary>
internal static class DebianPackage
{
    /// <summary>Debian's Python, which its Python packages belong to.</summary>
    public const string Python = "/usr/bin/python3";

    private static readonly ConcurrentDictionary<string, bool> s_modules = new(StringComparer.Ordinal);

    public static void RequireModule(string module, string package) =>
        Require(File.Exists(Python) && s_modules.GetOrAdd(module, CanImport), $"Python's {module}", package);

    public static void RequireFile(string path, string package) => Require(File.Exists(path), path, package);

    private static void Require(bool isThere, string thing, string package) =>
        Require(isThere, $"{thing} is not there; on Debian, install {package}.");

    /// <summary>For what no package of Debian has.</summary>
    /// <param name="isThere">Whether it is there.</param>
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
