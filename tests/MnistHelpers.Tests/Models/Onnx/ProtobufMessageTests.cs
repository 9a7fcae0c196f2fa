namespace MnistHelpers.Tests;

/// <summary>The examples of https://protobuf.dev/programming-guides/encoding/.</summary>
public sealed class ProtobufMessageTests
{
    [Fact]
    public void Add_GivesTheDocumentedBytes()
    {
        Assert.Equal([0x08, 0x96, 0x01], new ProtobufMessage().Add(1, 150).Bytes.ToArray());
        Assert.Equal([0x12, 0x07, .. "testing"u8], new ProtobufMessage().Add(2, "testing").Bytes.ToArray());
        Assert.Equal([0x1A, 0x03, 0x08, 0x96, 0x01], new ProtobufMessage().Add(3, new ProtobufMessage().Add(1, 150)).Bytes.ToArray());
        Assert.Equal([0x08, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], new ProtobufMessage().Add(1, -2).Bytes.ToArray());
    }

    [Fact]
    public void Add_FloatAndLargeFieldNumber() =>
        Assert.Equal(
            [0xA5, 0x01, 0x00, 0x00, 0xC0, 0x3F, 0xA0, 0x01, 0x00], new ProtobufMessage().Add(20, 1.5f).Add(20, 0).Bytes.ToArray());
}
