using Microsoft.CodeAnalysis;
using Originals;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// A program that compiles against this library compiles against TorchSharp 0.107.0 and TorchVision: every type and member is there too, or
/// is in DIFFERENCES.md with a reason.
/// </summary>
public sealed class OriginalFaceTests
{
    /// <summary>Blocks of DIFFERENCES.md that begin so list types and members.</summary>
    private const string Block = "```csharp\n";

    private static readonly IReadOnlyList<string> s_differences = FaceDifferences.Between(
        Face(MetadataReference.CreateFromFile(typeof(torch).Assembly.Location)), Face([.. ReferenceLibrary.TorchSharp()]));

    private static readonly string[] s_explained = [.. File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "DIFFERENCES.md")).ReplaceLineEndings("\n")
        .Split(Block)
        .Skip(1)
        .SelectMany(block => block[..block.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries))];

    [Fact]
    public void EveryMember_IsTheOriginals_OrExplained() => Assert.Empty(s_differences.Except(s_explained));

    [Fact]
    public void EveryExplainedMember_StillDiffers() => Assert.Empty(s_explained.Except(s_differences));

    [Theory]
    [InlineData("public class Counter { }", "a class that the original has not", "Counter: public class Counter")]
    [InlineData(
        "public static class torch { public static void save(string path) { } }", "another parameter name",
        "torch: public static void save(string path)")]
    [InlineData(
        "public static class torch { public static void save(string location = null) { } }", "a default value",
        "torch: public static void save(string location = null)")]
    [InlineData(
        "public static class torch { public static string name() => \"\"; }", "never null here", "torch: public static string name()")]
    [InlineData("public abstract class Module { public virtual void load() { } }", "virtual", "Module: public virtual void load()")]
    [InlineData("public abstract class Module { public int rank { get; set; } }", "a setter", "Module: public int rank { get; set; }")]
    [InlineData(
        "public abstract class Module : System.IDisposable { public void Dispose() { } }", "an interface",
        "Module: public abstract class Module : System.IDisposable", "Module: public void Dispose()")]
    [InlineData("public abstract class Module { protected Module(int size) { } }", "a constructor", "Module: protected Module(int size)")]
    public void WhatTheOriginalHasNotSo_IsFound(string ours, string why, params string[] expected) => Assert.True(
        FaceDifferences.Between(Face(Library(ours)), Face(Library(Original))) is var found && found.SequenceEqual(expected),
        $"{why}: {string.Join('\n', found)}");

    [Theory]
    [InlineData("public static class torch { public static void save(string location) { } }")]
    [InlineData("public sealed class Linear : Module { public override string forward(string tensor) => tensor; public int size => 1; }")]
    [InlineData("public sealed class Linear { }")]
    [InlineData(
        "public abstract class Module { protected Module() { } public void load() { } public int rank => 0; internal int Cost => 0; }")]
    public void WhatTheOriginalHasToo_IsNoDifference(string ours) =>
        Assert.Empty(FaceDifferences.Between(
            Face(Library(ours + (ours.Contains(": Module", StringComparison.Ordinal) ? Base : ""))), Face(Library(Original))));

    private const string Base = "public abstract class Module { public abstract string forward(string input); }";

    private const string Original = """
        #nullable enable
        namespace TorchSharp;
        public static class torch { public static void save(string location) { } public static string? name() => null; }
        public abstract class Module { public Module() { } public void load() { } public int rank => 0; public int size => 1; public abstract string forward(string input); }
        public class Linear : Module { public override string forward(string tensor) => tensor; }
        """;

    private static PublicFace Face(params MetadataReference[] libraries) => PublicFace.Of("TorchSharp", libraries, ReferenceLibrary.DotNet);

    private static MetadataReference Library(string source) =>
        ReferenceLibrary.Compile(
            "TorchSharp", source.StartsWith('#') ? source : "#nullable enable annotations\nnamespace TorchSharp;\n" + source);
}
