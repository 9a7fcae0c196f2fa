namespace Common.Tests;

/// <summary>The examples of https://protobuf.dev/programming-guides/encoding/.</summary>
public sealed class ProtobufMessageTests
{
    [Fact]
    public void Fields_GiveTheDocumentedBytes()
    {
        Assert.Equal([0x08, 0x96, 0x01], new ProtobufMessage().Number(1, 150).Bytes.ToArray());
        Assert.Equal([0x12, 0x07, .. "testing"u8], new ProtobufMessage().Text(2, "testing").Bytes.ToArray());
        ProtobufMessage nested = new ProtobufMessage().Message(3, new ProtobufMessage().Number(1, 150));
        Assert.Equal([0x1A, 0x03, 0x08, 0x96, 0x01], nested.Bytes.ToArray());
        Assert.Equal(
            [0x08, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], new ProtobufMessage().Number(1, -2).Bytes.ToArray());
    }

    [Fact]
    public void FloatAndLargeFieldNumber() =>
        Assert.Equal(
            [0xA5, 0x01, 0x00, 0x00, 0xC0, 0x3F, 0xA0, 0x01, 0x00],
            new ProtobufMessage().Explicit(20, 1.5f).Explicit(20, 0).Bytes.ToArray());

    [Fact]
    public void Zero_IsWrittenOnlyWherePresenceIsExplicit()
    {
        Assert.Empty(new ProtobufMessage().Number(1, 0).Double(2, 0).Bytes.ToArray());
        Assert.Equal([0x08, 0x00], new ProtobufMessage().Explicit(1, 0).Bytes.ToArray());
    }
}
