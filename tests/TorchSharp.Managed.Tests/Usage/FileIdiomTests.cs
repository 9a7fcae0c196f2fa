using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>Line 35 of the file: models, optimizers and tensors in files, and models of another type.</summary>
public sealed class FileIdiomTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly TempFolder _folder = new();
    private readonly Module<Tensor, Tensor> _model = UsageLibrary.Cnn();

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
        _scope.Dispose();
    }

    [Fact]
    [Idioms("model.save(path)", "model.load(path)", "model.load(path, strict: false)")]
    public void Model_IsSavedAndLoaded()
    {
        string path = _folder.Find("model.dat");
        Train(_model, optim.SGD(_model.parameters(), 0.1));
        _model.save(path);
        using Module<Tensor, Tensor> other = UsageLibrary.Cnn();
        other.load(path);
        AssertSame(_model, other);

        // A file that knows less: what it names is loaded, the rest stays.
        using Module part = new Part();
        part.save(path);
        Assert.Throws<ArgumentException>(() => other.load(path));
        other.load(path, strict: false);
        Assert.Equal(42, other.get_parameter("scale")!.item<float>());
        other.get_parameter("scale")!.detach().copy_(_model.get_parameter("scale")!);
        AssertSame(_model, other);
    }

    /// <summary>The layer fc is in a field and in the Sequential: it has both its names, as in PyTorch.</summary>
    [Fact]
    [Idioms("sd = model.state_dict()", "model.load_state_dict(sd)")]
    public void StateDict_NamesEverything_AndLoads()
    {
        var sd = _model.state_dict();
        Assert.Equal(FixtureFile.Open("usage")["initial weights: Cnn"].Arguments.Texts("state").Order(), sd.Keys.Order());
        (IList<string> missing, IList<string> unexpected) = _model.load_state_dict(sd);
        Assert.Empty(missing.Concat(unexpected));
        using Module<Tensor, Tensor> other = UsageLibrary.Cnn();
        other.load_state_dict(sd);
        AssertSame(_model, other);
    }

    [Fact]
    [Idioms("opt.save_state_dict(path)", "opt.load_state_dict(path)")]
    public void Optimizer_GoesOnFromItsFile()
    {
        string path = _folder.Find("optimizer.dat");
        using Module<Tensor, Tensor> other = UsageLibrary.Cnn();
        using Adam opt = optim.Adam(_model.parameters()), loaded = optim.Adam(other.parameters());
        Train(_model, opt);
        opt.save_state_dict(path);
        loaded.load_state_dict(path);
        other.load_state_dict(_model.state_dict());
        Train(_model, opt);
        Train(other, loaded);
        AssertSame(_model, other);
    }

    [Fact]
    [Idioms("torch.save(a, path)", "ld = torch.load(path)", "a.Save(path)", "ld2 = Tensor.Load(path)")]
    [Differs("a transposed tensor")]
    public void Tensor_IsSavedAndLoaded_InBothFormats()
    {
        Tensor a = rand(3, 4).T;
        string path = _folder.Find("tensor.pt");
        torch.save(a, path);
        var ld = torch.load(path);
        Near.AssertEqual(a, ld, "torch.load", 0, 0);
        Assert.Equal("PK"u8, File.ReadAllBytes(path)[..2]);
        a.Save(path);
        var ld2 = Tensor.Load(path);
        Near.AssertEqual(a, ld2, "Tensor.Load", 0, 0);
        Assert.Equal([6, 2, 4, 3], File.ReadAllBytes(path)[..4]);
    }

    [Fact]
    [Idioms("model.zero_grad()", "model.to(float64)", "model.cpu()")]
    public void Model_LosesItsGradients_AndChangesItsType()
    {
        Tensor x = rand(2, 1, 28, 28);
        _model.eval();
        Tensor before = _model.call(x);
        before.sum().backward();
        Assert.DoesNotContain(_model.parameters(), p => p.grad is null);
        _model.zero_grad();
        Assert.All(_model.parameters(), p => Assert.True(p.grad is null));
        Assert.Same(_model, _model.to(float64));
        Assert.Same(_model, _model.cpu());
        Assert.All(_model.parameters(), p => Assert.Equal(ScalarType.Float64, p.dtype));
        Assert.Equal(ScalarType.Int64, _model.get_buffer("bn.num_batches_tracked")!.dtype);
        Near.AssertEqual(before, _model.call(x.to(float64)).to(float32), "result");
    }

    private static void Train(Module<Tensor, Tensor> model, optim.Optimizer optimizer)
    {
        manual_seed(3);
        optimizer.zero_grad();
        functional.cross_entropy(model.call(rand(4, 1, 28, 28)), randint(10, new long[] { 4 })).backward();
        optimizer.step();
    }

    private static void AssertSame(Module expected, Module actual)
    {
        foreach ((string name, Tensor value) in expected.state_dict())
            Near.AssertEqual(value, actual.state_dict()[name], name, 0, 0);
    }

    private sealed class Part : Module
    {
        private readonly Parameter scale = new(full(1, 42f));

        internal Part()
            : base(nameof(Part)) => register_parameter(nameof(scale), scale);
    }
}
