using System.Diagnostics;
using System.Reflection;

namespace Testing;

/// <summary>Starts tests of an assembly in a separate process.</summary>
public static class TestProcess
{
    private const string Mark = "MNIST_NOTEBOOKS_CHILD";

    /// <summary>Whether this is such a process.</summary>
    public static bool IsChild => Environment.GetEnvironmentVariable(Mark) is not null;

    /// <param name="assembly">The assembly of the tests.</param>
    /// <param name="classes">The classes whose tests are run.</param>
    /// <param name="variables">The variables that are added to the environment of this process.</param>
    public static Process Start(Assembly assembly, Type[] classes, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : "")))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in new[] { "-noLogo", "-noColor" }.Concat(classes.SelectMany(type => new[] { "-class", type.FullName! })))
            start.ArgumentList.Add(argument);
        foreach (string inherited
            in start.Environment.Keys.Where(name => name.StartsWith("TESTINGPLATFORM", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(inherited);
        }
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        start.Environment[Mark] = "1";
        return Process.Start(start)!;
    }
}
