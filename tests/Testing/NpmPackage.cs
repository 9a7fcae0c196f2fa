using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Testing;

/// <summary>Requires what a test needs from npm. Node finds it through NODE_PATH, or in a node_modules folder above the tests.</summary>
public static class NpmPackage
{
    private static readonly ConcurrentDictionary<string, string?> s_found = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the path of a module, such as <c>plotly.js-dist-min/plotly.min.js</c>; null without the module or
    /// without Node.
    /// </summary>
    public static string? Find(string module) => s_found.GetOrAdd(module, Resolve);

    /// <summary>Returns the path of a module. Without it, the test is skipped, or fails if everything must be present.</summary>
    /// <param name="module">The module.</param>
    /// <param name="package">The package that npm has to install for it, with the version if it matters.</param>
    public static string Require(string module, string package)
    {
        string? path = Find(module);
        DebianPackage.Require(
            path is not null,
            $"npm's {module} is not there; npm install --ignore-scripts {package}, and set NODE_PATH to its node_modules.");
        return path!;
    }

    private static string? Resolve(string module)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", ["-p", $"require.resolve('{module}')"])
            {
                WorkingDirectory = AppContext.BaseDirectory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            error.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
