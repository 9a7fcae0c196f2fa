using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveNotebooks.Kernels;

/// <summary>Makes the messages that the server itself sends, to kernels and in their name.</summary>
/// <param name="session">The session ID in the headers.</param>
internal sealed class MessageFactory(string session)
{
    private const string ProtocolVersion = "5.4";

    private static readonly byte[] s_empty = "{}"u8.ToArray();

    /// <param name="channel">The channel.</param>
    /// <param name="type">The message type.</param>
    /// <param name="content">The content.</param>
    public KernelMessage Create(KernelChannel channel, string type, JsonObject content)
    {
        var header = new JsonObject
        {
            ["msg_id"] = Guid.NewGuid().ToString("N"),
            ["msg_type"] = type,
            ["session"] = session,
            ["username"] = Environment.UserName,
            ["date"] = DateTime.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        };
        return new KernelMessage(
            channel, JsonSerializer.SerializeToUtf8Bytes(header), s_empty, s_empty, JsonSerializer.SerializeToUtf8Bytes(content), []);
    }
}
