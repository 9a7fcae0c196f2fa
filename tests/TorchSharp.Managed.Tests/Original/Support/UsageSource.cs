namespace TorchSharp.Managed.Tests;

/// <summary>fixtures/torchsharp-usage.cs without the line about torchvision, which is a package of its own there.</summary>
internal static class UsageSource
{
    internal static string Text => string.Join('\n', UserProgram.Fixture("torchsharp-usage.cs")
        .Split('\n').Select(line => line.Contains("torchvision", StringComparison.Ordinal) ? "" : line));
}
