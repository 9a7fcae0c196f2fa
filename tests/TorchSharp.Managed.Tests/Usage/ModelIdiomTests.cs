using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>Lines 26 and 27 of the file: what the model Cnn tells of itself.</summary>
public sealed class ModelIdiomTests : IDisposable
{
    private readonly Module<Tensor, Tensor> _model = UsageLibrary.Cnn();

    public void Dispose() => _model.Dispose();

    [Fact]
    [Idioms(
        "model = new Cnn(device: dev)", "foreach (var (name, prm) in model.named_parameters())", "cnt = prm.numel()",
        "total = model.parameters().Sum(x => x.numel())")]
    public void Parameters_AreItsOwn_ThenThoseOfItsFieldsInOrder()
    {
        var counts = new List<(string Name, long Count)>();
        foreach (var (name, prm) in _model.named_parameters())
        {
            long cnt = prm.numel();
            counts.Add((name, cnt));
        }

        Assert.Equal(
            [(
                "scale", 1), ("conv1.weight", 72), ("conv1.bias", 8), ("fc.weight", 7840), ("fc.bias", 10), ("c2.weight", 1152),
                ("bn.weight", 16), ("bn.bias", 16)],
            counts);
        long total = _model.parameters().Sum(x => x.numel());
        Assert.Equal(9115, total);
    }

    [Fact]
    [Idioms(
        "foreach (var (name, mod) in model.named_children())", "if (mod is Linear lin)", "w = lin.weight", "bs = lin.bias",
        "model.apply(md => { })", "model.named_modules().Count()", "model.modules().Count()")]
    public void Modules_AreItsFields_AndTheirs()
    {
        var names = new List<string>();
        foreach (var (name, mod) in _model.named_children())
        {
            names.Add(name);
            if (mod is Linear lin)
            {
                var w = lin.weight;
                var bs = lin.bias;
                Assert.Equal("fc", name);
                Assert.Equal<long>([10, 784], w.shape);
                Assert.Equal<long>([10], bs!.shape);
            }
        }

        Assert.Equal(["conv1", "fc", "c2", "bn", "tail", "blocks"], names);
        Assert.Equal(
            ["conv1", "fc", "c2", "bn", "tail", "blocks", "tail.flat", "tail.drop", "tail.fc", "blocks.0", "blocks.1", "blocks.2"],
            _model.named_modules().Select(m => m.name));
        Assert.Equal((12, 12), (_model.named_modules().Count(), _model.modules().Count()));
        int applied = 0;
        Assert.Same(_model, _model.apply(md => applied++));
        Assert.Equal(13, applied);
    }

    [Fact]
    [Idioms("model.train()", "model.eval()", "tr = model.training")]
    public void Training_SwitchesDropoutAndBatchNorm()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(4, 1, 28, 28);
        _model.train();
        bool tr = _model.training;
        Assert.True(tr && _model.modules().All(m => m.training));
        Assert.False(_model.call(x).allclose(_model.call(x)));
        _model.eval();
        Assert.False(_model.training || _model.modules().Any(m => m.training));
        Assert.Equal(_model.call(x), _model.call(x));
    }

    [Fact]
    public void Forward_LeavesItsResultOnly()
    {
        Tensor x = rand(4, 1, 28, 28);
        using DisposeScope scope = NewDisposeScope();
        Tensor result = _model.call(x);
        Assert.Equal([result], scope.DisposablesView);
        Assert.Equal([4, 10], result.shape);
        x.Dispose();
    }
}
