using System.Text.Json;

namespace MnistHelpers.Tests;

internal static class Fixture
{
    internal static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", name)), JsonSerializerOptions.Web)!;
}
