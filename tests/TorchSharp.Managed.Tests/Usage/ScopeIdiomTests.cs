namespace TorchSharp.Managed.Tests;

/// <summary>Line 39 of the file: a dispose scope, with another one around it and without.</summary>
public sealed class ScopeIdiomTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Idioms(
        "using (var scope = NewDisposeScope())", "t = a + 1", "t.MoveToOuterDisposeScope()", "u = (a + 2).DetachFromDisposeScope()",
        "scope.Detach(t)", "scope.MoveToOuter(t)", "scope.DisposeEverything()", "scope.Attach(u)", "cnt2 = scope.DisposablesCount")]
    public void Scope_DisposesWhatItHolds_AndNothingElse(bool inAnother)
    {
        using Tensor a = ones(2);
        using DisposeScope? outer = inAnother ? NewDisposeScope() : null;
        Tensor t, u, inside;
        using (var scope = NewDisposeScope())
        {
            t = a + 1;
            t.MoveToOuterDisposeScope();
            u = (a + 2).DetachFromDisposeScope();
            inside = (a + 2) * 3;
            Assert.Equal(2, scope.DisposablesCount);
            scope.Detach(t);
            scope.MoveToOuter(t);
            Assert.Equal(inAnother, outer?.Contains(t) ?? false);
            scope.DisposeEverything();
            Assert.True(inside.IsInvalid && !t.IsInvalid && !u.IsInvalid);
            scope.Attach(u);
            int cnt2 = scope.DisposablesCount;
            Assert.Equal(1, cnt2);
        }

        Assert.True(u.IsInvalid);
        Assert.Equal([2f, 2f], t.data<float>().ToArray());
        outer?.Dispose();
        Assert.Equal(inAnother, t.IsInvalid);
        t.Dispose();
    }
}
