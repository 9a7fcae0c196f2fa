using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using LiveNotebooks.Kernels;

namespace LiveNotebooks.Tests.Kernels;

public sealed class WireFormatTests
{
    private static readonly byte[] s_header = "{\"msg_id\":\"a\",\"msg_type\":\"comm_msg\"}"u8.ToArray();

    private static readonly KernelMessage s_message = new(
        KernelChannel.Shell, s_header, "{}"u8.ToArray(), "{\"m\":1}"u8.ToArray(), "{\"text\":\"ä\"}"u8.ToArray(),
        [new byte[] { 1, 2, 3 }, ReadOnlyMemory<byte>.Empty, new byte[] { 255 }]);

    [Fact]
    public void BothFormsBringBackWhatWasWritten()
    {
        AssertSame(s_message, WireFormat.ReadVersion1(WireFormat.WriteVersion1(s_message)));
        var (bytes, isText) = WireFormat.WriteJson(s_message);
        Assert.False(isText);
        AssertSame(s_message, WireFormat.ReadJson(bytes, isText));
        (bytes, isText) = WireFormat.WriteJson(s_message with { Buffers = [] });
        Assert.True(isText);
        AssertSame(s_message with { Buffers = [] }, WireFormat.ReadJson(bytes, isText));
    }

    /// <summary>The layout that Jupyter Server documents: the number of offsets, the offsets, the channel, four parts, buffers.</summary>
    [Fact]
    public void Version1HasTheDocumentedLayout()
    {
        byte[] bytes = WireFormat.WriteVersion1(s_message);
        int count = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        Assert.Equal(1 + 4 + 3 + 1, count);
        int[] offsets = [.. Enumerable.Range(1, count).Select(i => (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(8 * i)))];
        Assert.Equal(8 * (count + 1), offsets[0]);
        Assert.Equal(bytes.Length, offsets[^1]);
        Assert.Equal("shell", Encoding.UTF8.GetString(bytes[offsets[0]..offsets[1]]));
        Assert.Equal(s_header, bytes[offsets[1]..offsets[2]]);
        Assert.Equal([1, 2, 3], bytes[offsets[5]..offsets[6]]);
        Assert.Equal([255], bytes[offsets[7]..offsets[8]]);
    }

    [Fact]
    public void JsonWithoutChannelIsARequest()
    {
        var message = WireFormat.ReadJson("{\"header\":{\"msg_id\":\"a\",\"msg_type\":\"kernel_info_request\"}}"u8.ToArray(), isText: true);
        Assert.Equal((KernelChannel.Shell, "kernel_info_request", "a"), (message.Channel, message.Type, message.Id));
        Assert.Equal("{}"u8.ToArray(), message.Content.ToArray());
    }

    [Theory]
    [InlineData("", "a message that is no JSON")]
    [InlineData("[]", "a message that is no JSON object")]
    [InlineData("{\"header\":{}}", "a message without msg_id or msg_type")]
    [InlineData("{\"header\":{\"msg_id\":1,\"msg_type\":\"x\"}}", "a message without msg_id or msg_type")]
    [InlineData(
        "{\"channel\":\"iopub\",\"header\":{\"msg_id\":\"a\",\"msg_type\":\"x\"}}", "a message for a channel that only the kernel writes to")]
    [InlineData("{\"channel\":\"nowhere\",\"header\":{\"msg_id\":\"a\",\"msg_type\":\"x\"}}", "a message for an unknown channel")]
    public void MalformedJsonIsRefusedInWords(string text, string words)
    {
        var fault = Assert.Throws<FormatException>(() => WireFormat.ReadJson(Encoding.UTF8.GetBytes(text), isText: true));
        Assert.Equal(words, fault.Message);
    }

    /// <summary>Whatever bytes come, they are a message or refused: nothing else is thrown, and nothing outside of them is read.</summary>
    [Fact]
    public void DamagedMessagesAreRefused()
    {
        byte[][] whole = [WireFormat.WriteVersion1(s_message), WireFormat.WriteJson(s_message).Bytes];
        var random = new Random(17);
        int refused = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] bytes = [.. whole[round % 2]];
            for (int change = random.Next(1, 6); change > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0)
                bytes = bytes[..random.Next(bytes.Length)];
            try
            {
                _ = round % 2 == 0 ? WireFormat.ReadVersion1(bytes) : WireFormat.ReadJson(bytes, isText: false);
            }
            catch (FormatException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 10_000, 20_000);
    }

    private static void AssertSame(KernelMessage expected, KernelMessage actual)
    {
        Assert.Equal(expected.Channel, actual.Channel);
        Assert.Equal(expected.Header.ToArray(), actual.Header.ToArray());
        Assert.True(JsonNode.DeepEquals(Json(expected.Parent), Json(actual.Parent)));
        Assert.True(JsonNode.DeepEquals(Json(expected.Metadata), Json(actual.Metadata)));
        Assert.True(JsonNode.DeepEquals(Json(expected.Content), Json(actual.Content)));
        Assert.Equal(expected.Buffers.Select(buffer => buffer.ToArray()), actual.Buffers.Select(buffer => buffer.ToArray()));
    }

    private static JsonNode? Json(ReadOnlyMemory<byte> part) => JsonNode.Parse(part.Span);
}
