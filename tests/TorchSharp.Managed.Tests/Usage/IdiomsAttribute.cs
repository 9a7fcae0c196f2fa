namespace TorchSharp.Managed.Tests;

/// <summary>Names the idioms of fixtures/torchsharp-usage.cs that a test runs, as they stand there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IdiomsAttribute(params string[] texts) : Attribute
{
    public IReadOnlyList<string> Texts { get; } = texts;
}
