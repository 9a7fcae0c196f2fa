namespace Architecture.Tests;

public sealed class FloorTests
{
    /// <summary>A folder that all others of its project stand on.</summary>
    [Theory]
    [InlineData("TorchSharp.Managed", "Core")]
    [InlineData("MnistHelpers", "Notebooks")]
    [InlineData("MnistHelpers", "Planes")]
    public void Floor_UsesNothingAbove(string project, string floor)
    {
        string[] above = [.. ProjectSources.Of(project).Uses
            .Where(reference => IsWithin(reference.From, floor) && !IsWithin(reference.To, floor)).Select(reference => $"{reference.By} names {reference.What} of {reference.To}")];

        Assert.True(above.Length == 0, $"{project}/{floor} uses what stands on it: {string.Join("; ", above)}");
    }

    private static bool IsWithin(string folder, string floor) => folder == floor || folder.StartsWith(floor + "/", StringComparison.Ordinal);
}
