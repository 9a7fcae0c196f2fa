using System.Reflection;
using System.Text;
using Originals.Programs;

namespace TorchSharp.Managed.Tests;

/// <summary>Drawn programs on the engine here; tests/Originals/run-programs holds them against libtorch.</summary>
public sealed class RandomProgramTests
{
    private static readonly MethodInfo[] s_methods = [.. CalledMethods.BySignature().Values];

    [Fact]
    public void Programs_EndWithAnOutcomeForEachStatement_TheSameOneEachTime()
    {
        foreach (int number in LongRun.Sample(Enumerable.Range(0, 2000), 20))
        {
            string printed = Run(number);
            Assert.Equal(printed, Run(number));
            Assert.All(
                printed.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => Assert.Contains(RandomProgram.Arrow, line, StringComparison.Ordinal));
        }
    }

    /// <summary>A fault that no method here may end with, whatever it is given.</summary>
    [Fact]
    public void Programs_NeverMeetAFaultOfTheEngine() => Assert.All(
        LongRun.Sample(Enumerable.Range(0, 2000), 20),
        number => Assert.DoesNotMatch(
            "(NullReference|AccessViolation|InvalidCast|IndexOutOfRange|Overflow|KeyNotFound|DivideByZero)Exception", Run(number)));

    private static string Run(int number)
    {
        var printed = new StringBuilder();
        DrawnProgram.Run(number, s_methods, text => printed.Append(text));
        return printed.ToString();
    }
}
