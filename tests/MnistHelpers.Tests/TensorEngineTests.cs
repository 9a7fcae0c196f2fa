namespace MnistHelpers.Tests;

public sealed class TensorEngineTests
{
    /// <summary>What .NET on Debian 12 says of TorchSharp 0.107's library.</summary>
    private const string OldLibrary = """
        Unable to load shared library 'LibTorchSharp' or one of its dependencies. In order to help diagnose loading problems, …
        /app/LibTorchSharp.so: cannot open shared object file: No such file or directory
        /lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by /app/libLibTorchSharp.so)
        """;

    private const string MissingLibrary = """
        Unable to load shared library 'LibTorchSharp' or one of its dependencies. In order to help diagnose loading problems, …
        /app/LibTorchSharp.so: cannot open shared object file: No such file or directory
        libgomp-98b21ff3.so.1: cannot open shared object file: No such file or directory
        """;

    [Fact]
    public void Describe_NamesTheEngineOfThisBuild() => Assert.Equal(
        TensorEngine.IsLibtorch
            ? "The engine is libtorch, behind TorchSharp 0.107.0."
            : "The engine is this project's own, written in C#.",
        TensorEngine.Describe());

    [Theory]
    [InlineData(OldLibrary, "linux-x64", "libstdc++.so.6 with GLIBCXX_3.4.32")]
    [InlineData(OldLibrary, "linux-x64", "Debian 13, Ubuntu 24.04")]
    [InlineData(MissingLibrary, "linux-x64", "libgomp-98b21ff3.so.1: cannot open")]
    [InlineData("Dll was not found.", "win-x64", "is neither beside TorchSharp.dll nor in the system. You can also build")]
    [InlineData("Dll was not found.", "linux-arm64", "there is none for linux-arm64, only for linux-x64, win-x64 and osx-arm64")]
    [InlineData(MissingLibrary, "linux-musl-x64", "there is none for linux-musl-x64")]
    public void Explain_SaysWhatIsMissing_AndWhatElseToDo(string fault, string platform, string expected)
    {
        string sentence = TensorEngine.Explain(fault, platform);
        Assert.Contains(expected, sentence, StringComparison.Ordinal);
        Assert.EndsWith("build without -p:Engine=libtorch; this project's own engine runs here.", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
    }
}
