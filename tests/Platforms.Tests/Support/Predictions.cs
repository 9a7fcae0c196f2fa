using System.Text.Json;

namespace Platforms.Tests.Support;

/// <summary>What <c>mnist predict test_data --json</c> answers.</summary>
internal static class Predictions
{
    /// <summary>Returns each picture with the digit that was read, and whether the network is sure of it.</summary>
    public static IReadOnlyList<string> Of(Ended ended)
    {
        Assert.True(ended.ExitCode == 0, ended.ToString());
        using JsonDocument answer = JsonDocument.Parse(ended.Output);
        return [.. answer.RootElement.GetProperty("pictures").EnumerateArray().Select(Line)];
    }

    /// <summary>Returns the answer of the program that was built for this machine.</summary>
    public static async Task<IReadOnlyList<string>> HereAsync() =>
        Of(await Program.RunAsync(
            "dotnet",
            [Path.Combine(Repository.Folder, "src/MnistApp/bin/Release/net10.0/mnist.dll"), "predict", TestPictures.Folder, "--json"]));

    private static string Line(JsonElement picture) =>
        $"{picture.GetProperty("file").GetString()!.Split('/', '\\')[^1]}: {picture.GetProperty("digit")}, {picture.GetProperty("sure")}";
}
