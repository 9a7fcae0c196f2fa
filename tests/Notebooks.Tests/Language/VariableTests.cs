using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

/// <summary>The list of a session's variables.</summary>
public sealed class VariableTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Variables_AreListedInTheirOrder_WithTypeValueAndShape()
    {
        await _session.RunAsync("int a = 1; var b = new int[2, 3]; object c = \"text\"; void F() { }");
        await _session.RunAsync("var d = new List<double> { 0.5, 1 }; a = 2; string? e = null; record P(int X); var f = new P(7);");
        await _session.RunAsync("long a = 3;");
        var all = await _session.ListVariablesAsync();
        Assert.Equal(
            ["b: int[,] [2, 3]", "c: string", "d: List<double> [2]", "e: string", "f: P", "a: long"],
            all.Select(one => $"{one.Name}: {one.Type}" + (one.Shape is { } shape ? $" [{string.Join(", ", shape)}]" : "")));
        Assert.Equal("3", all.Single(one => one.Name == "a").Value);
        Assert.Equal("text", all.Single(one => one.Name == "c").Value);
        Assert.Contains("7", all.Single(one => one.Name == "f").Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValueWhoseTextFails_TakesNoneFromTheList()
    {
        await _session.RunAsync("class Bad { public override string ToString() => throw new Exception(\"no text\"); } var bad = new Bad(); int good = 1;");
        var all = await _session.ListVariablesAsync();
        Assert.Equal(["bad", "good"], all.Select(one => one.Name));
        Assert.Contains("no text", all[0].Value, StringComparison.Ordinal);
    }
}
