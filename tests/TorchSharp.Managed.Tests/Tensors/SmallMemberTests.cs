using System.Runtime.InteropServices;

namespace TorchSharp.Managed.Tests;

public sealed class SmallMemberTests
{
    [Fact]
    public void Likes_HaveTheShape_AndTheTypeUnlessAnotherIsGiven()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor whole = arange(6).reshape(2, 3), single = whole.to_type(float32).T;
        Assert.Equal(int64, whole.zeros_like().dtype);
        Assert.Equal([0, 0, 0, 0, 0, 0], Near.Values(single.zeros_like()));
        Assert.Equal([1, 1, 1, 1, 1, 1], Near.Values(single.ones_like()));
        Assert.Equal([2.5, 2.5, 2.5, 2.5, 2.5, 2.5], Near.Values(single.full_like(2.5)));
        Assert.Equal((long[])[3, 2], single.empty_like().shape);
        foreach (Func<ScalarType?, bool, Tensor> like in new Func<ScalarType?, bool, Tensor>[]
        {
            (t, g) => single.zeros_like(t, CPU, g), (t, g) => single.ones_like(t, CPU, g), (t, g) => single.empty_like(t, CPU, g),
            (t, g) => single.full_like(1, t, CPU, g), (t, g) => single.rand_like(t, CPU, g), (t, g) => single.randn_like(t, CPU, g),
            (t, g) => single.randint_like(0, 9, t, CPU, g), })
        {
            Assert.Equal((float32, false), (like(null, false).dtype, like(null, false).requires_grad));
            Assert.Equal((float64, true), (like(float64, true).dtype, like(float64, true).requires_grad));
            Assert.Equal((long[])[3, 2], like(null, false).shape);
        }
    }

    [Fact]
    public void RandomLikes_DrawWhatTheFunctionsOfTorchDraw()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor model = zeros(4, 5);
        foreach ((Func<Tensor> member, Func<Tensor> function) in new (Func<Tensor>, Func<Tensor>)[]
        {
            (() => model.rand_like(), () => rand(4, 5)), (() => model.randn_like(), () => randn(4, 5)),
            (() => model.randint_like(5, 15), () => randint(5, 15, new long[] { 4, 5 }, float32)),
        })
        {
            manual_seed(3);
            Tensor expected = function();
            manual_seed(3);
            Near.AssertEqual(expected, member(), "numbers", 0, 0);
        }
    }

    [Fact]
    [Differs("a transposed tensor")]
    public void Load_ReadsIntoATensorOfAnyLayout_AndChangesNothingWhereTheFileDoesNotFit()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor saved = arange(6).reshape(2, 3).to_type(float32);
        using var stream = new MemoryStream();
        saved.Save(new BinaryWriter(stream));
        byte[] bytes = stream.ToArray();
        Tensor transposed = zeros(3, 2).T, leaf = zeros(2, 3, requires_grad: true);
        transposed.Load(Reader(bytes));
        leaf.Load(Reader(bytes));
        Near.AssertEqual(saved, transposed, "transposed", 0, 0);
        Near.AssertEqual(saved, leaf, "leaf", 0, 0);
        Tensor other = ones(3, 2), whole = ones(2, 3, int64);
        Assert.Throws<ArgumentException>(() => other.Load(Reader(bytes)));
        Assert.Throws<ArgumentException>(() => whole.Load(Reader(bytes)));
        Assert.Throws<ArgumentException>(() => whole.Load(Reader(bytes), skip: true));
        Assert.Throws<InvalidDataException>(() => leaf.Load(Reader(bytes[..^1])));
        Near.AssertEqual(saved, leaf, "leaf", 0, 0);
        Assert.Equal([1, 1, 1, 1, 1, 1], Near.Values(other));
        using BinaryReader two = Reader([.. bytes, .. bytes]);
        other.Load(two, skip: true);
        Assert.Equal(bytes.Length, two.BaseStream.Position);
        Near.AssertEqual(saved, Tensor.Load(two), "after what was skipped", 0, 0);
    }

    [Fact]
    public void Load_OfTheExtensions_MakesATensorWhereThereIsNone()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor saved = arange(6).reshape(2, 3);
        using var stream = new MemoryStream();
        saved.Save(new BinaryWriter(stream));
        byte[] bytes = stream.ToArray();
        Near.AssertEqual(saved, TensorExtensionMethods.Load(Reader(bytes)), "read");
        Near.AssertEqual(zeros_like(saved), TensorExtensionMethods.Load(Reader(bytes), skip: true), "skipped");
        Tensor? none = null;
        TensorExtensionMethods.Load(ref none, Reader(bytes));
        Near.AssertEqual(saved, none!, "made");
        Tensor same = zeros(2, 3, int64);
        Tensor? given = same;
        TensorExtensionMethods.Load(ref given, Reader(bytes));
        Near.AssertEqual(saved, same, "given");
    }

    [Fact]
    [Differs("`default(Size)`")]
    public void Size_Slices_AsTheOriginalsTestsAsk()
    {
        var size = new Size([0L, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        Assert.Equal([0, 1, 2, 3, 4, 5], size.Slice(0, 6).Shape);
        Assert.Equal([2, 3, 4, 5], size.Slice(2, 6).Shape);
        Assert.Equal([0, 1, 2, 3, 4, 5], size.Slice(0, -4).Shape);
        Assert.Equal([2, 3, 4, 5], size.Slice(2, -4).Shape);
        Assert.Equal([8, 9], size.Slice(-2, size.Length).Shape);
        Assert.Equal([8, 9], size.Slice(8, 20).Shape);
        Assert.True(size.Slice(0, 0).IsEmpty && size.Slice(-2, 0).IsEmpty && size.Slice(20, 30).IsEmpty);
        Assert.True(default(Size).IsEmpty && default(Size).IsScalar);
        Assert.False(size.IsEmpty);
    }

    [Fact]
    [Differs("`torch.CUDA` and `torch.MPS` are there where the devices are not")]
    public void CudaThatIsNotThere_HasNothingToWaitForOrToSeed()
    {
        cuda.synchronize();
        cuda.synchronize(CUDA);
        manual_seed(5);
        Tensor expected = rand(3);
        manual_seed(5);
        cuda.manual_seed(6);
        cuda.manual_seed_all(7);
        Near.AssertEqual(expected, rand(3), "numbers", 0, 0);
        Assert.False(cuda.is_available() || cuda.is_cudnn_available());
        Assert.Equal(0, cuda.device_count());
    }

    [Fact]
    public void Clamp_InPlaceWithoutBounds_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Throws<ExternalException>(() => ones(2).clamp_((Scalar)null!, null!));
        Assert.Throws<ExternalException>(() => clamp_(ones(2), (Tensor)null!, null!));
    }

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));
}
