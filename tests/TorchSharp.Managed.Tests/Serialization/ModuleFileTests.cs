using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class ModuleFileTests
{
    [Fact]
    public void TwoLinearLayers_AreThe99BytesThatTorchSharpWrites()
    {
        using DisposeScope scope = NewDisposeScope();
        using Sequential model = Sequential(("a", Linear(2, 3)), ("b", Linear(3, 1)));
        Dictionary<string, Tensor> state = model.state_dict();
        byte[] expected =
        [
            4,
            8, .. "a.weight"u8, 6, 2, 3, 2, .. state["a.weight"].bytes,
            6, .. "a.bias"u8, 6, 1, 3, .. state["a.bias"].bytes,
            8, .. "b.weight"u8, 6, 2, 1, 3, .. state["b.weight"].bytes,
            6, .. "b.bias"u8, 6, 1, 1, .. state["b.bias"].bytes,
        ];
        Assert.Equal(99, expected.Length);
        Assert.Equal(expected, Bytes(model));
    }

    [Fact]
    public void BatchNorm_WritesItsCounterLast()
    {
        using DisposeScope scope = NewDisposeScope();
        using BatchNorm2d norm = BatchNorm2d(1);
        norm.call(rand(2, 1, 2, 2));
        byte[] counter = [0x13, .. "num_batches_tracked"u8, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0], bytes = Bytes(norm);
        Assert.Equal(counter, bytes[^counter.Length..]);
        Assert.Equal(5, bytes[0]);
        using Sequential nested = Sequential(BatchNorm2d(1));
        Assert.Equal(5, Bytes(nested)[0]);
    }

    [Fact]
    public void Sizes_Of128AndMore_TakeTwoBytes()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear layer = Linear(300, 1, hasBias: false);
        byte[] bytes = Bytes(layer);
        Assert.Equal([1, 6, .. "weight"u8, 6, 2, 1, 0xAC, 0x02], bytes[..13]);
    }

    [Fact]
    public void SavedAndLoaded_IsTheSame_AndTrainsOn()
    {
        using DisposeScope scope = NewDisposeScope();
        using var folder = new TempFolder();
        using Sequential model = Model(), copy = Model();
        Assert.Same(model, model.save(folder.Find("model.dat")));
        Assert.Equal(["model.dat"], Directory.GetFiles(folder.Path).Select(Path.GetFileName));
        var loaded = new Dictionary<string, bool>();
        Assert.Same(copy, copy.load(folder.Find("model.dat"), loadedParameters: loaded));
        Assert.Equal(model.state_dict().Keys.Order(), loaded.Keys.Order());
        Assert.All(loaded.Values, Assert.True);
        foreach ((string key, Tensor value) in model.state_dict())
            Assert.Equal(value, copy.state_dict()[key]);
        copy.call(rand(2, 1, 6, 6)).sum().backward();
    }

    [Fact]
    public void Create_MakesAModuleWithTheFilesValues()
    {
        using DisposeScope scope = NewDisposeScope();
        using var folder = new TempFolder();
        using var saved = new Single();
        saved.save(folder.Find("single.dat"));
        using Module created = Module.Create<Single>(folder.Find("single.dat"));
        Assert.Equal(saved.get_parameter("layer.weight"), Assert.IsType<Single>(created).get_parameter("layer.weight"));
    }

    [Fact]
    [Differs("a transposed tensor")]
    public void Tensors_OfEveryType_RoundTrip()
    {
        using DisposeScope scope = NewDisposeScope();
        foreach (ScalarType dtype in new[] { uint8, int8, int16, int32, int64, float32, float64, @bool })
        {
            Tensor x = randint(2, new long[] { 3, 4 }).to_type(dtype).T, scalar = x[0, 0];
            using var stream = new MemoryStream();
            x.Save(stream);
            scalar.Save(stream);
            stream.Position = 0;
            Tensor back = Tensor.Load(stream);
            Assert.Equal(dtype, back.dtype);
            Assert.Equal(x, back);
            Assert.Empty(Tensor.Load(stream).shape);
        }
    }

    [Fact]
    [Differs("`Module.load` of a file that does not fit")]
    public void Entries_ThatDoNotFit_ThrowAndChangeNothing()
    {
        using DisposeScope scope = NewDisposeScope();
        using Sequential model = Sequential(Linear(2, 3), Linear(3, 1));
        float[] before = [.. model.state_dict().Values.SelectMany(v => v.data<float>())];
        Refuses<ArgumentException>(model, Bytes(Sequential(Linear(2, 3), Linear(4, 1))), "1.weight", "[1, 3]", "[1, 4]");
        Refuses<ArgumentException>(model, Bytes(Sequential(Linear(2, 3), Linear(3, 1)).to(float64)), "0.weight", "Float32", "Float64");
        Refuses<ArgumentException>(model, Bytes(Sequential(Linear(2, 3))), "4", "2");
        Refuses<ArgumentException>(model, Bytes(Sequential(("0", Linear(2, 3)), ("x", Linear(3, 1)))), "x.weight");
        byte[] good = Bytes(model);
        foreach (int length in new[] { 0, 1, 5, 12, 20, good.Length - 1 })
            Refuses<InvalidDataException>(model, good[..length]);
        Refuses<InvalidDataException>(model, [4, 8, .. "0.weight"u8, 99, 2, 3, 2]);
        Refuses<InvalidDataException>(model, [4, 8, .. "0.weight"u8, 6, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        Assert.Equal(before, model.state_dict().Values.SelectMany(v => v.data<float>()));
    }

    [Fact]
    public void NotStrict_LoadsWhatFits_SkipReadsPast()
    {
        using DisposeScope scope = NewDisposeScope();
        using Sequential source = Sequential(("a", Linear(2, 3)), ("b", Linear(3, 1))),
            target = Sequential(("a", Linear(2, 3)), ("c", Linear(5, 1)));
        var loaded = new Dictionary<string, bool>();
        target.load(new MemoryStream(Bytes(source)), strict: false, loadedParameters: loaded);
        Assert.Equal(source.state_dict()["a.weight"], target.state_dict()["a.weight"]);
        Assert.Equal(
            [("a.bias", true), ("a.weight", true), ("b.bias", false), ("b.weight", false)], loaded.Select(e => (e.Key, e.Value)).Order());

        using Sequential other = Sequential(("a", Linear(2, 3)), ("b", Linear(3, 1)));
        other.load(new MemoryStream(Bytes(source)), skip: ["a.weight"]);
        Assert.NotEqual(source.state_dict()["a.weight"], other.state_dict()["a.weight"]);
        Assert.Equal(source.state_dict()["b.weight"], other.state_dict()["b.weight"]);
    }

    [Fact]
    [Differs("`Module.save` and `load` of a `Sequential` with two modules of one name")]
    public void TwoModulesWithOneName_AreNotSaved_SinceOneWouldBeLost()
    {
        using Sequential model = Sequential(("a", Linear(2, 3)), ("a", Linear(3, 1)));
        Assert.Equal([4L, 1], model.call(ones(4, 2)).shape);
        Assert.Equal(4, model.parameters().Count());
        Assert.Contains("'a.weight'", Assert.Throws<InvalidOperationException>(() => Bytes(model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingFile_IsNamed()
    {
        using Linear layer = Linear(1, 1);
        FileNotFoundException error = Assert.Throws<FileNotFoundException>(() => layer.load("no/such/model.dat"));
        Assert.Contains("no/such/model.dat", error.Message, StringComparison.Ordinal);
    }

    private sealed class Single : Module<Tensor, Tensor>
    {
        private readonly Linear layer = Linear(2, 2);

        public Single()
            : base(nameof(Single)) => RegisterComponents();

        public override Tensor forward(Tensor input) => layer.call(input);
    }

    private static Sequential Model() => Sequential(Conv2d(1, 2, 3), BatchNorm2d(2), ReLU(), Flatten(), Linear(32, 2));

    private static byte[] Bytes(Module model)
    {
        using var stream = new MemoryStream();
        model.save(stream);
        return stream.ToArray();
    }

    private static void Refuses<TError>(Module model, byte[] file, params string[] named)
        where TError : Exception
    {
        TError error = Assert.Throws<TError>(() => model.load(new MemoryStream(file)));
        Assert.All(named, name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
    }
}
