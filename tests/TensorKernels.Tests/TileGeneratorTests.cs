using TileGenerator;

namespace TensorKernels.Tests;

public sealed class TileGeneratorTests
{
    [Fact]
    public void Files_AreAsCheckedIn()
    {
        foreach ((string path, string text) in Tiles.Files())
        {
            string found = File.ReadAllText(Path.Combine(Repository.Folder, path));
            Assert.True(
                text == found.ReplaceLineEndings("\n"),
                $"{path}: not what tools/TileGenerator writes; run dotnet run --project tools/TileGenerator");
        }
    }
}
