using System.Text.Json;

namespace Testing;

/// <summary>The files that stand beside the tests, in <c>fixtures</c>.</summary>
public static class Fixture
{
    /// <summary>Reads a JSON file of the fixtures.</summary>
    public static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", name)), JsonSerializerOptions.Web)!;
}
