using System.Diagnostics;
using System.Globalization;
using FaultSeeder.Running;

namespace Architecture.Tests.Faults;

public sealed class MarkedProcessTests
{
    [LongFact]
    public async Task Run_Silent_IsEnded_WithWhatLeftItsSession()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc and setsid");
        var lines = new List<string>();

        int? code = await RunAsync("setsid --fork sh -c 'echo $$; exec sleep 1000'; sleep 1000", TimeSpan.FromSeconds(3), lines);

        Assert.Null(code);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(Assert.Single(lines), CultureInfo.InvariantCulture)));
    }

    [LongFact]
    public async Task Run_LeavingAProcessBehind_DoesNotWaitForIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs /proc and setsid");
        var lines = new List<string>();

        int? code = await RunAsync("setsid --fork sleep 1000; echo done; exit 7", TimeSpan.FromMinutes(10), lines);

        Assert.Equal(7, code);
        Assert.Equal(["done"], lines);
    }

    private static Task<int?> RunAsync(string script, TimeSpan silence, List<string> lines) => MarkedProcess.RunAsync(
        Path.GetTempPath(), ["sh", "-c", script], [], new Patience(silence, TimeSpan.FromMinutes(10)), lines.Add,
        TestContext.Current.CancellationToken);
}
