using System.IO.Compression;
using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>Files that come from a stream that does not tell how much is to come, such as one that is unpacked.</summary>
public sealed class UnseekableStreamTests
{
    [Theory]
    [InlineData(100L << 30, "gives a tensor 107374182400 bytes; at most 2147483647 are read")]
    [InlineData(1600L << 20, "ends in the middle of a tensor")]
    [InlineData(68, "ends in the middle of a tensor")]
    [Differs("A damaged file is an `InvalidDataException`")]
    public void DeclaredSize_ThatDoesNotCome_IsASentence_AndTakesNoMemory(long bytes, string fault)
    {
        using var head = new MemoryStream();
        using var writer = new BinaryWriter(head);
        writer.Write7BitEncodedInt((int)ScalarType.Float32);
        writer.Write7BitEncodedInt(1);
        writer.Write7BitEncodedInt64(bytes / sizeof(float));
        writer.Write(new byte[12]);
        long before = GC.GetAllocatedBytesForCurrentThread();

        InvalidDataException error = Assert.Throws<InvalidDataException>(() => torch.Tensor.Load(Unseekable(head.ToArray())));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    [InlineData(1_000_003)]
    public void Tensor_InPieces_IsTheSame(int count)
    {
        using DisposeScope scope = NewDisposeScope();
        using var stream = new MemoryStream();
        Tensor expected = arange(count, dtype: ScalarType.Float32);
        expected.Save(stream);

        Assert.Equal(expected.data<float>().ToArray(), torch.Tensor.Load(Unseekable(stream.ToArray())).data<float>().ToArray());
    }

    [Fact]
    public void Module_IsTheSame()
    {
        using DisposeScope scope = NewDisposeScope();
        using Linear model = Linear(300, 200), copy = Linear(300, 200);
        using var stream = new MemoryStream();
        model.save(stream);

        copy.load(Unseekable(stream.ToArray()));

        Assert.Equal(model.weight, copy.weight);
    }

    private static GZipStream Unseekable(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(bytes);
        packed.Position = 0;
        return new GZipStream(packed, CompressionMode.Decompress);
    }
}
