using MnistApp.Evaluate;
using MnistHelpers;

namespace MnistApp.Tests.Commands;

public sealed class ConfusionTextTests
{
    private static readonly ConfusionMatrix s_matrix =
        Evaluation.FromPredictions([0, 0, 0, 1, 1, 1, 1, 1, 2, 2], [0, 0, 1, 1, 2, 2, 2, 2, 2, 0], classes: 3).ConfusionMatrix;

    [Fact]
    public void WithoutColor_IsPlainText() => Assert.Equal(
        "      0   1   2\n─────────────────\n  0   2   1   ·\n  1   ·   1   4\n  2   1   ·   1\n", Printed(hasColor: false));

    [Fact]
    public void WithColor_TellsWhatIsRight_WhatIsNot_AndWhatIsOftenNot()
    {
        string[] lines = Printed(hasColor: true).Split('\n');

        Assert.Contains("\e[32m2\e[0m", lines[2], StringComparison.Ordinal);
        Assert.Contains("\e[33m1\e[0m", lines[2], StringComparison.Ordinal);
        Assert.Contains("\e[1;31m4\e[0m", lines[3], StringComparison.Ordinal);
        Assert.Contains("\e[2m·\e[0m", lines[4], StringComparison.Ordinal);
    }

    private static string Printed(bool hasColor)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new Screen(output, TextWriter.Null, hasColor, ShowsProgress: false).Write(ConfusionText.Of(s_matrix));
        return output.ToString();
    }
}
