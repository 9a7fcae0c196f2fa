using System.Text.Json;

namespace Platforms.Tests;

public sealed class NativeLibraryTests
{
    private static readonly string s_assets = Path.Combine(Repository.Folder, "src", "MnistApp", "obj", "project.assets.json");

    /// <summary>What packages bring as machine code has to be there for every kind of machine, not only for the one that builds.</summary>
    [Theory]
    [InlineData("linux-arm64")]
    [InlineData("linux-musl-x64")]
    [InlineData("osx-arm64", "osx")]
    [InlineData("osx-x64", "osx")]
    [InlineData("win-arm64")]
    [InlineData("win-x64")]
    public void NativeLibraries_ExistForEveryPlatform(params string[] platforms)
    {
        string[] here = NamesFor("linux-x64");
        Assert.NotEmpty(here);
        Assert.Equal(here, NamesFor(platforms));
    }

    private static string[] NamesFor(params string[] platforms)
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllBytes(s_assets));
        return
        [
            .. assets.RootElement.GetProperty("targets").GetProperty("net10.0").EnumerateObject()
                .Where(package => package.Value.TryGetProperty("runtimeTargets", out _))
                .SelectMany(package => package.Value.GetProperty("runtimeTargets").EnumerateObject())
                .Where(file => file.Value.GetProperty("assetType").GetString() == "native"
                    && !file.Name.EndsWith(".pdb", StringComparison.Ordinal)
                    && platforms.Contains(file.Value.GetProperty("rid").GetString()))
                .Select(file => Path.GetFileNameWithoutExtension(file.Name))
                .Select(name => name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
