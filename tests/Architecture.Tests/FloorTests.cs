namespace Architecture.Tests;

public sealed class FloorTests
{
    /// <summary>The folders, lowest first, may use only those before them in their project; all other folders are above them.</summary>
    [LongTheory]
    [InlineData("TorchSharp.Managed", "Core", "Operations", "Modules")]
    [InlineData("MnistHelpers", "Notebooks")]
    [InlineData("MnistHelpers", "Planes")]
    public void Floors_UseNothingAbove(string project, params string[] floors)
    {
        string[] above = [.. ProjectSources.Of(project).Uses
            .Where(reference => FloorOf(reference.From) < FloorOf(reference.To))
            .Select(reference => $"{reference.From}: {reference.By} names {reference.What} of {reference.To}")];

        Assert.True(above.Length == 0, $"{project}: floors use what stands on them: {string.Join("; ", above)}");

        int FloorOf(string folder)
        {
            int floor = Array.FindIndex(floors, name => folder == name || folder.StartsWith(name + "/", StringComparison.Ordinal));
            return floor < 0 ? floors.Length : floor;
        }
    }
}
