namespace Platforms.Tests;

public sealed class NativeLibraryTests
{
    private static readonly string s_folder = Path.Combine(Repository.Folder, "src", "MnistApp", "bin", "Release", "net10.0", "runtimes");

    /// <summary>What packages bring as machine code has to be there for every kind of machine, not only for the one that builds.</summary>
    [Theory]
    [InlineData("linux-arm64")]
    [InlineData("linux-musl-x64")]
    [InlineData("osx-arm64")]
    [InlineData("osx-x64")]
    [InlineData("win-arm64")]
    [InlineData("win-x64")]
    public void NativeLibraries_ExistForEveryPlatform(string platform)
    {
        string[] here = NamesFor("linux-x64");
        Assert.NotEmpty(here);
        Assert.Equal(here, NamesFor(platform));
    }

    private static string[] NamesFor(string platform) =>
        [.. Directory.EnumerateFiles(Path.Combine(s_folder, platform, "native"))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Select(name => name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name)
            .Order(StringComparer.Ordinal)];
}
