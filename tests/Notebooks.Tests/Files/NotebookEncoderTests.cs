using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Files;

namespace Notebooks.Tests.Files;

public sealed class NotebookEncoderTests
{
    /// <summary>Jupyter writes notebooks with Python's <c>json.dumps(..., ensure_ascii=False)</c>.</summary>
    [Fact]
    public async Task EveryCharacterIsWrittenAsPythonWritesIt()
    {
        DebianPackage.RequireFile(DebianPackage.Python, "python3");
        using var python = Process.Start(new ProcessStartInfo(DebianPackage.Python,
        [
            "-c",
            "import json, sys; sys.stdout.buffer.write(json.dumps([''.join(map(chr, [*range(0xd800), *range(0xe000, 0x110000)]))], "
                + "ensure_ascii=False, indent=1, sort_keys=True).encode() + b'\\n')",
        ])
        {
            RedirectStandardOutput = true,
        })!;
        using var expected = new MemoryStream();
        await python.StandardOutput.BaseStream.CopyToAsync(expected, TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);

        var text = new StringBuilder();
        for (int scalar = 0; scalar < 0x110000; scalar++)
        {
            if (Rune.IsValid(scalar))
                text.Append(new Rune(scalar).ToString());
        }
        byte[] actual = NotebookJson.Write(new JsonArray(text.ToString()));
        int same = actual.AsSpan().CommonPrefixLength(expected.ToArray());
        Assert.True(same == actual.Length && same == expected.Length, $"they differ from byte {same} on");
    }

    [Fact]
    public void HalfOfAPairIsReplaced() =>
        Assert.Equal("[\n \"a\uFFFDb\"\n]\n", Encoding.UTF8.GetString(NotebookJson.Write(new JsonArray("a\ud83db"))));
}
