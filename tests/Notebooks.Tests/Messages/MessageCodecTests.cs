using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Zmtp;

namespace Notebooks.Tests.Messages;

public sealed class MessageCodecTests
{
    // Of Python's hmac.new(b"5ad1bd29-9d0b4b2f", header + parent + metadata + content, hashlib.sha256).hexdigest().
    private const string Key = "5ad1bd29-9d0b4b2f";
    private const string Signature = "7e1cad37b56d472c2848d20852a9d294837a69c3498b3162b17c70d1ed58e7cc";

    private static readonly string[] s_signed = ["""{"msg_id":"1","msg_type":"execute_request"}""", "{}", "{}", """{"code":"1+1"}"""];

    private readonly MessageCodec _codec = new(new MessageSigner(Key));

    [Fact]
    public void Read_OfASignedMessage_TakesItApart()
    {
        var request = _codec.Read(Message(["route", "<IDS|MSG>", Signature, .. s_signed, "a buffer"]));
        Assert.Equal("execute_request", request.Type);
        Assert.Equal("1+1", request.Text("code"));
        Assert.Equal("peer", Encoding.UTF8.GetString(request.Peer.Span));
        Assert.Equal(["route"], request.Route.Select(frame => Encoding.UTF8.GetString(frame.Span)));
    }

    [Theory]
    [InlineData("0e1cad37b56d472c2848d20852a9d294837a69c3498b3162b17c70d1ed58e7cc")]
    [InlineData("7E1CAD37B56D472C2848D20852A9D294837A69C3498B3162B17C70D1ED58E7CC")]
    [InlineData("7e1cad37")]
    [InlineData("")]
    public void Read_WithAnotherSignature_Refuses(string signature) =>
        Assert.Equal("is not signed with the key of the connection file", Fault(["<IDS|MSG>", signature, .. s_signed]));

    [Fact]
    public void Read_OfAChangedContent_Refuses() =>
        Assert.Equal(
            "is not signed with the key of the connection file", Fault(["<IDS|MSG>", Signature, .. s_signed[..3], """{"code":"2+2"}"""]));

    [Theory]
    [InlineData("has too few frames", "peer")]
    [InlineData("has too few frames", "<IDS|MSG>", "", "{}", "{}", "{}")]
    [InlineData("has too few frames", "{}", "{}", "{}", "{}", "{}", "{}")]
    [InlineData("has a header that is not JSON", "<IDS|MSG>", "", "{", "{}", "{}", "{}")]
    [InlineData("has a header that is not a JSON object", "<IDS|MSG>", "", "[]", "{}", "{}", "{}")]
    [InlineData("has a header without msg_type or msg_id", "<IDS|MSG>", "", "{}", "{}", "{}", "{}")]
    [InlineData("has a header without msg_type or msg_id", "<IDS|MSG>", "", """{"msg_id":1,"msg_type":"x"}""", "{}", "{}", "{}")]
    [InlineData("has a header without msg_type or msg_id", "<IDS|MSG>", "", """{"msg_id":"1","msg_type":"\ud800"}""", "{}", "{}", "{}")]
    [InlineData("has a header without msg_type or msg_id", "<IDS|MSG>", "", """{"msg_id":"\udc00","msg_type":"x"}""", "{}", "{}", "{}")]
    [InlineData("has a header that is not UTF-8", "<IDS|MSG>", "", "\u00ff", "{}", "{}", "{}")]
    public void Read_OfSomethingElse_SaysWhat(string fault, params string[] frames) =>
        Assert.Equal(
            fault, Assert.Throws<MalformedMessageException>(() => new MessageCodec(new MessageSigner("")).Read(Message(frames))).Message);

    [Theory]
    [InlineData("has a content that is not JSON", "{}", "{}", "\0\u0001")]
    [InlineData("has a content that is not a JSON object", "{}", "{}", "\"1\"")]
    [InlineData("has a content that is not UTF-8", "{}", "{}", "{\"code\":\"\u00ff\"}")]
    [InlineData("has a content with one half of a surrogate pair, which is not a character", "{}", "{}", """{"code":"\ud83d"}""")]
    [InlineData("has a content with one half of a surrogate pair, which is not a character", "{}", "{}", """{"a":[{"\udc00x":1}]}""")]
    [InlineData("has a parent header that is not JSON", "{", "{}", "{}")]
    [InlineData("has a metadata that is not a JSON object", "{}", "[]", "{}")]
    public void Read_OfAMessageWithAHeader_LeavesSomethingToAnswer(string fault, params string[] parts)
    {
        // A character for a byte.
        byte[][] frames = [.. new[] { "<IDS|MSG>", "", """{"msg_id":"1","msg_type":"x","username":"\ud800"}""" }
            .Concat(parts)
            .Select(Encoding.Latin1.GetBytes)];
        var request = new MessageCodec(new MessageSigner(""))
            .Read(new ZmtpMessage("peer"u8.ToArray(), [.. frames.Select(frame => (ReadOnlyMemory<byte>)frame)]));
        Assert.Equal(("x", fault, ""), (request.Type, request.Fault, request.Text("code")));
    }

    [Fact]
    public void Read_OfAMessageThatWasReadBefore_Refuses()
    {
        string[] frames = ["<IDS|MSG>", Signature, .. s_signed];
        Assert.Null(_codec.Read(Message(frames)).Fault);
        Assert.Equal("has come before", Fault(frames));
        Assert.Equal("has come before", Fault(["another route", .. frames]));
    }

    [Fact]
    public void Write_ThenRead_GivesTheMessage_WithTheHeaderItAnswers()
    {
        byte[] parent = """{"msg_id":"of the request"}"""u8.ToArray();
        var frames = _codec.Write(["topic"u8.ToArray()], "stream", parent, new JsonObject { ["text"] = "Grüße, <b>😀</b>" });
        var message = _codec.Read(new ZmtpMessage("peer"u8.ToArray(), frames));
        Assert.Equal("stream", message.Type);
        Assert.Equal("Grüße, <b>😀</b>", message.Text("text"));
        Assert.Equal(parent, frames[4].ToArray());
        var header = JsonNode.Parse(message.RawHeader.Span)!;
        Assert.Equal("5.4", (string?)header["version"]);
        Assert.EndsWith("Z", (string?)header["date"], StringComparison.Ordinal);
    }

    private string Fault(string[] frames) => Assert.Throws<MalformedMessageException>(() => _codec.Read(Message(frames))).Message;

    private static ZmtpMessage Message(string[] frames) =>
        new(
            "peer"u8.ToArray(),
            [.. frames.Select(frame => (ReadOnlyMemory<byte>)(frame == "\u00ff" ? [0xFF] : Encoding.UTF8.GetBytes(frame)))]);
}
