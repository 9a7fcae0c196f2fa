using System.Runtime.InteropServices;

namespace TorchSharp.Managed.Tests;

public sealed class AccessTests
{
    [Fact]
    public void Item_WantsTheExactType()
    {
        using Tensor x = tensor(1.5f), two = ones(2);
        Assert.Equal(1.5f, x.item<float>());
        ArgumentException error = Assert.Throws<ArgumentException>(() => x.item<double>());
        Assert.StartsWith("Double is not compatible with Float32", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => two.item<float>());
        Assert.Throws<ExternalException>(() => two.ToSingle());
    }

    /// <summary>Values that are pending are computed before anybody sees their memory.</summary>
    [Fact]
    public void Bytes_OfALayersOutput_AreItsValues()
    {
        using DisposeScope scope = NewDisposeScope();
        var layer = nn.Linear(4, 2);
        Tensor x = arange(12, float32).view(3, 4);
        using (no_grad())
        {
            float[] bytes = MemoryMarshal.Cast<byte, float>(layer.call(x).bytes).ToArray();
            Assert.Equal(layer.call(x).data<float>().ToArray(), bytes);
        }
    }

    [Fact]
    public void To_ConvertsFromAnyType()
    {
        using Tensor x = tensor(3.75), flag = tensor(true), big = tensor((1L << 53) + 1);
        Assert.Equal(3.75f, x.ToSingle());
        Assert.Equal(3, x.ToInt32());
        Assert.Equal((byte)3, x.ToByte());
        Assert.True(x.ToBoolean());
        Assert.Equal(1, flag.ToDouble());
        Assert.Equal((1L << 53) + 1, big.ToInt64());
        Assert.Equal(3.75, (double)x);
        Assert.Equal(3L, (long)x);
        Assert.Equal(ScalarType.Float64, x.ToScalar().Type);
        Assert.Equal(ScalarType.Int64, big.ToScalar().Type);
        Assert.Equal(ScalarType.Bool, flag.ToScalar().Type);
    }

    [Fact]
    [OwnChoice("writes no memory of others")]
    public void Data_HonorsStrides_AndWritesThrough()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(6, float32).view(2, 3), t = x.T;
        using Utils.TensorAccessor<float> data = t.data<float>();
        Assert.Equal([0f, 3, 1, 4, 2, 5], data.ToArray());
        Assert.Equal(6, data.Count);
        Assert.Equal(3, data[1]);
        Assert.Equal(4, data[1, 1]);
        data[2, 0] = 20;
        Assert.Equal(20, x[0, 2].ToSingle());
        data.CopyFrom([9, 8], tensorIndex: 1);
        Assert.Equal([0f, 8, 20, 9, 4, 5], x.data<float>().ToArray());
        Assert.Equal(new float[,] { { 0, 9 }, { 8, 4 }, { 20, 5 } }, (float[,])t.data<float>().ToNDArray());
        Assert.Throws<ArgumentException>(() => t.data<double>());
    }

    [Theory]
    [InlineData(6)]
    [InlineData(-1)]
    [OwnChoice("writes no memory of others")]
    public void Data_OutOfRange_Throws(long index)
    {
        using Tensor x = arange(6, float32);
        using Utils.TensorAccessor<float> data = x.data<float>();
        Assert.ThrowsAny<Exception>(() => data[index]);
        Assert.ThrowsAny<Exception>(() => data[index] = 1);
        Assert.ThrowsAny<Exception>(() => data[0, index]);
        Assert.ThrowsAny<Exception>(() => data.CopyTo(new float[1], tensorIndex: index + Math.Sign(index)));
        Assert.ThrowsAny<Exception>(() => data.CopyFrom(new float[1], tensorIndex: index + Math.Sign(index)));
    }

    [Fact]
    public void Bytes_AreLive_AndOnlyOfContiguousTensors()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(3, int32);
        x.bytes[4] = 200;
        Assert.Equal([0, 200, 2], x.data<int>().ToArray());
        x.bytes = new byte[] { 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0 };
        Assert.Equal([1, 2, 3], x.data<int>().ToArray());
        Assert.Throws<ArgumentException>(() => x.bytes = new byte[3]);
        Assert.ThrowsAny<Exception>(() => ones(2, 3).T.bytes.Length);
    }

    [Fact]
    [OwnChoice("memory outlives the tensor")]
    public void Bytes_AfterTheTensorIsGone_AreStillItsOwn()
    {
        using Tensor shared = from_array(Enumerable.Repeat(7f, 1000).ToArray());
        Span<byte> ofArray = shared.bytes;
        Tensor gone = Sevens();
        Span<byte> own = gone.bytes;
        gone.Dispose();
        shared.Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using Tensor next = full(1000, 9f), another = full(1000, 9f);
        Assert.True(next.bytes.SequenceEqual(another.bytes));
        using Tensor expected = Sevens();
        Assert.True(own.SequenceEqual(expected.bytes));
        Assert.True(ofArray.SequenceEqual(expected.bytes));

        static Tensor Sevens() => full(1000, 7f);
    }

    [Fact]
    public void Streams_CarryTheBytes()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(1000), y = zeros(1000);
        using var stream = new MemoryStream();
        x.WriteBytesToStream(stream, 100);
        Assert.Equal(4000, stream.Length);
        stream.Position = 0;
        y.ReadBytesFromStream(stream, 100);
        Assert.Equal(x, y);
    }

    [Fact]
    public void Equality_IsOfValues_HashIsOfTheObject()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones(2), y = ones(2);
        Assert.True(x.Equals(y));
        Assert.False(x.Equals(zeros(2)));
        Assert.False(x.Equals(ones(3)));
        Assert.False(x.Equals(null!));
        Assert.Equal([true, true], x.equal(y).data<bool>().ToArray());
        Assert.Equal([true, true], (x == y).data<bool>().ToArray());
        Assert.NotEqual(x.GetHashCode(), y.GetHashCode());
        Assert.True(x.allclose(y + 1e-6f));
        Assert.False(x.allclose(y + 1e-3f));
        Assert.False((x / 0).allclose(x));
        Assert.True(tensor(float.NaN).allclose(tensor(float.NaN), equal_nan: true));
    }

    [Fact]
    public void Text_IsTheMetadata()
    {
        using Tensor x = ones(3, 4), scalar = tensor(1L);
        Assert.Equal("[3x4], type = Float32, device = cpu", x.ToString());
        Assert.Equal("[], type = Int64, device = cpu", scalar.ToString());
    }
}
