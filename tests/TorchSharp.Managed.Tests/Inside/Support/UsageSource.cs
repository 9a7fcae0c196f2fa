namespace TorchSharp.Managed.Tests;

/// <summary>fixtures/torchsharp-usage.cs.</summary>
internal static class UsageSource
{
    internal static string Text => UserProgram.Fixture("torchsharp-usage.cs");
}
