using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class DisposeScopeTests
{
    [Fact]
    public void Dispose_FreesWhatWasMadeInside_AndNothingElse()
    {
        using Tensor outside = ones(2);
        Tensor inside;
        using (DisposeScope scope = NewDisposeScope())
        {
            inside = outside + 1;
            Assert.Equal(1, scope.DisposablesCount);
            Assert.True(scope.Contains(inside));
            Assert.False(scope.Contains(outside));
        }

        Assert.True(inside.IsInvalid);
        Assert.False(outside.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => inside.Handle);
        Assert.Throws<InvalidOperationException>(() => inside + 1);
    }

    [Fact]
    [Differs("`1 - t` and `1 / t` leave their intermediate results")]
    public void Operations_LeaveOneTensorEachInTheScope()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(4, 3, 5, 5), y = rand(4, 3, 5, 5);
        var made = new List<Tensor> { x, y };
        made.AddRange(
            [x
                + 1, 1 - x, x / 2, x.mean(), x.var(), x.softmax(1), x.clamp(0, 1), x.max(), x.logical_not(), stack([x, y]), x.matmul(y),
                x[.., 1], x[x > 0.5]]);
        Assert.Equal(made.Count + 1, scope.DisposablesCount); // and the mask x > 0.5
        x.mul_(y).add_(1).div_(3).clamp_(0, 1).relu_();
        x[0] = y[1];
        Assert.Equal(made.Count + 2, scope.DisposablesCount); // and y[1]
    }

    [Fact]
    public void Layers_LeaveOneTensorEachInTheScope()
    {
        using Sequential model = Sequential(Conv2d(1, 2, 3), BatchNorm2d(2), ReLU(), MaxPool2d(2), Dropout(), Flatten(), Linear(8, 3));
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(2, 1, 6, 6);
        Tensor y = model.call(x);
        Assert.Equal(2, scope.DisposablesCount);
        Tensor loss = functional.cross_entropy(y, tensor(new long[] { 0, 2 }), label_smoothing: 0.1);
        Assert.Equal(4, scope.DisposablesCount);
        loss.backward();
        using Adam optimizer = optim.Adam(model.parameters());
        optimizer.step();
        Assert.Equal(4, scope.DisposablesCount);
    }

    [Fact]
    public void MoveToOuter_SurvivesTheInnerScope_AndDiesWithTheOuter()
    {
        Tensor moved;
        using (DisposeScope outer = NewDisposeScope())
        {
            using (DisposeScope inner = NewDisposeScope())
            {
                moved = ones(2);
                Assert.Same(moved, moved.MoveToOuterDisposeScope());
                Assert.Equal(0, inner.DisposablesCount);
            }

            Assert.False(moved.IsInvalid);
            Assert.True(outer.Contains(moved));
        }

        Assert.True(moved.IsInvalid);
    }

    [Fact]
    public void MoveToOuter_OfTheOutermostScope_Detaches()
    {
        Tensor moved;
        using (NewDisposeScope())
            moved = ones(2).MoveToOuterDisposeScope();
        Assert.False(moved.IsInvalid);
        Assert.Same(moved, moved.MoveToOuterDisposeScope());
        moved.Dispose();
    }

    [Fact]
    public void Detach_SurvivesEveryScope()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
                kept = ones(2).DetachFromDisposeScope();
        }

        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void SeveralTensors_AreDetachedAndMovedAtOnce()
    {
        using DisposeScope outer = NewDisposeScope();
        using DisposeScope inner = NewDisposeScope();
        Tensor a = ones(1), b = ones(1), c = ones(1), d = ones(1);
        inner.MoveToOuter(new List<IDisposable> { a, b });
        inner.Detach(new List<IDisposable> { c });
        inner.MoveToOther(outer, d, c);
        Assert.Equal((3, 0), (outer.DisposablesCount, inner.DisposablesCount));
        Assert.False(outer.Contains(c));
        c.Dispose();
    }

    [Fact]
    public void MoveToOther_AttachesAnUnownedTensor()
    {
        using Tensor free = ones(1);
        using (DisposeScope first = NewDisposeScope())
        {
            Tensor owned = ones(1);
            using DisposeScope second = NewDisposeScope();
            free.MoveToOtherDisposeScope(first);
            Assert.True(first.Contains(free));
            owned.MoveToOtherDisposeScope(second);
            Assert.True(second.Contains(owned));
            free.MoveToOtherDisposeScope(owned);
            Assert.True(second.Contains(free));
            Assert.Equal(0, first.DisposablesCount);
        }

        Assert.True(free.IsInvalid);
    }

    [Fact]
    public void OuterScope_DisposedFirst_LeavesTheInnerOneWorking()
    {
        DisposeScope outer = NewDisposeScope();
        Tensor a = ones(1);
        DisposeScope inner = NewDisposeScope();
        outer.Dispose();
        Assert.True(a.IsInvalid);
        Tensor b = ones(1);
        Assert.True(inner.Contains(b));
        b.MoveToOuterDisposeScope();
        inner.Dispose();
        Assert.False(b.IsInvalid);
        using Tensor c = ones(1);
        b.Dispose();
        Assert.False(c.IsInvalid);
    }

    [Fact]
    [Differs("members of a disposed `DisposeScope`")]
    public void DisposedScope_DisposeAgain_IsANoOp_OtherMembersThrow()
    {
        DisposeScope scope = NewDisposeScope();
        scope.Dispose();
        scope.Dispose();
        Assert.Throws<ObjectDisposedException>(() => scope.DisposablesCount);
        Assert.Throws<ObjectDisposedException>(() => scope.DisposablesView);
        Assert.Throws<ObjectDisposedException>(() => scope.DisposeEverything());
        Assert.Throws<ObjectDisposedException>(() => scope.Contains(null!));
        using Tensor x = ones(1);
        Assert.Throws<ObjectDisposedException>(() => scope.Attach(x));
        Assert.Throws<ObjectDisposedException>(() => scope.Detach(x));
    }

    [Fact]
    public void DisposeEverythingBut_KeepsWhatIsNamed()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor a = ones(1), b = ones(1), c = ones(1);
        Assert.Same(b, scope.DisposeEverythingBut(b));
        Assert.True(a.IsInvalid && c.IsInvalid);
        Assert.Equal([b], scope.DisposablesView);
        (Tensor x, Tensor y) = scope.DisposeEverythingBut(ones(1), ones(1));
        Assert.True(b.IsInvalid);
        Assert.Equal(2, scope.DisposablesCount);
        scope.DisposeEverything();
        Assert.True(x.IsInvalid && y.IsInvalid);
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void Attach_OfAnythingButATensor_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        using var stream = new MemoryStream();
        Assert.Throws<InvalidOperationException>(() => scope.Attach(stream));
    }

    [Fact]
    public void WrappedTensorDisposeScope_KeepsTheResultOnly()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor intermediate = null!;
        Tensor result = WrappedTensorDisposeScope(() => (intermediate = ones(3) * 2) + 1);
        Assert.True(intermediate.IsInvalid);
        Assert.Equal(3, result[0].ToSingle());
        Assert.True(scope.Contains(result));
    }

    [Fact]
    public void Scopes_AreTheirThreads()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor other = null!;
        var thread = new Thread(() => other = ones(1));
        thread.Start();
        thread.Join();
        Assert.Equal(0, scope.DisposablesCount);
        other.Dispose();
    }

    [Fact]
    public void Parameter_TakesTheTensorsPlaceInItsScope()
    {
        Parameter parameter;
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor data = ones(2);
            parameter = new Parameter(data);
            Assert.True(data.IsInvalid);
            Assert.False(scope.Contains(data));
            Assert.Equal([parameter], scope.DisposablesView);
        }

        Assert.True(parameter.IsInvalid);
    }

    [Fact]
    public void ModulesMadeInAScope_AndOptimizerState_OutliveIt()
    {
        Linear layer;
        Adam optimizer;
        using (DisposeScope scope = NewDisposeScope())
        {
            layer = Linear(3, 2);
            optimizer = optim.Adam(layer.parameters());
            layer.call(ones(1, 3)).sum().backward();
            optimizer.step();
        }

        Assert.All(layer.parameters(), p => Assert.False(p.IsInvalid));
        using (NewDisposeScope())
        {
            layer.call(ones(1, 3)).sum().backward();
            optimizer.step();
        }

        optimizer.Dispose();
        layer.Dispose();
        Assert.All(layer.parameters(), p => Assert.True(p.IsInvalid));
    }
}
