using NotebookKernel.Headless;

namespace NotebookKernel.Tests.Headless;

public class LineBufferTests
{
    [Theory]
    [InlineData("one\ntwo", "one|two")]
    [InlineData("10 %\r20 %\r100 %\ndone", "100 %|done")]
    [InlineData("windows\r\nline\r\n", "windows|line|")]
    [InlineData("abcdef\rxy", "xycdef")]
    [InlineData("abc\b\bX", "aXc")]
    [InlineData("first\r", "first")]
    [InlineData("a\n\rb", "a|b")]
    public void CarriageReturn_GoesBackToTheStartOfTheLine(string text, string expected)
    {
        Assert.Equal(expected, Lines(text));
        // The pieces in which a program writes make no difference.
        Assert.Equal(expected, Lines([.. text.Select(c => c.ToString())]));
    }

    private static string Lines(params string[] chunks)
    {
        var buffer = new LineBuffer();
        var lines = new List<string>();
        foreach (string chunk in chunks)
            buffer.Append(chunk, lines.Add);
        lines.Add(buffer.ToString());
        return string.Join('|', lines);
    }
}
