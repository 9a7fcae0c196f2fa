using System.Reflection;

namespace TorchSharp.Managed.Tests;

/// <summary>The list of idioms as a whole: it compiles, each of them is run somewhere, and what the original refuses is refused.</summary>
public sealed class UsageProgramTests
{
    private const string Usings = """
        using TorchSharp; using TorchSharp.Modules; using static TorchSharp.torch; using static TorchSharp.torch.nn; using F = TorchSharp.torch.nn.functional;
        var x = ones(2, 3);

        """;

    [Fact]
    [Idioms("Optimizer(model)")]
    public void Usage_OfTheOriginal_CompilesUnchanged() => Assert.NotNull(UserProgram.Library(Idiom.Source).GetType("Usage.Program"));

    [Fact]
    public void EveryIdiom_IsRun()
    {
        IEnumerable<string> named = typeof(UsageProgramTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttribute<IdiomsAttribute>()?.Texts ?? []);
        IEnumerable<string> run = UsageLibrary.Cases.Select(c => c.Operation).Concat(named);
        Assert.Equal(Idiom.All.Select(idiom => idiom.Text).Distinct().Order(StringComparer.Ordinal), run.Order(StringComparer.Ordinal));
    }

    // Name-lookup traps and signatures of torchsharp-api.md: what is no member of the original is none here.
    [Theory]
    [InlineData("torch.relu(x);", "CS0117")]
    [InlineData("torch.log_softmax(x, 1);", "CS0117")]
    [InlineData("torch.dropout(x, 0.5);", "CS0117")]
    [InlineData("x.mean(1);", "CS1503")]
    [InlineData("var style = TensorStringStyle.Julia;", "CS0229")]
    [InlineData("Identity(3);", "CS1501")]
    [InlineData("F.elu(x);", "CS7036")]
    [InlineData("Linear(in_features: 2, out_features: 3);", "CS1739")]
    [InlineData("optim.SGD(new[] { Parameter(x) });", "CS1501")]
    [InlineData("if (x > 0) { }", "CS0266")]
    public void WhatTheOriginalRefuses_DoesNotCompile(string statement, string error) =>
        Assert.Contains(UserProgram.Errors(Usings + statement), message => message.Contains(error, StringComparison.Ordinal));
}
