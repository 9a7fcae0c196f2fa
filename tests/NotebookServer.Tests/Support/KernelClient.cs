using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NotebookServer.Tests.Support;

/// <summary>A client that speaks JSON with a kernel over its WebSocket.</summary>
internal sealed class KernelClient : IDisposable
{
    private readonly ClientWebSocket _socket;
    private readonly string _session;

    private KernelClient(ClientWebSocket socket, string session)
    {
        _socket = socket;
        _session = session;
    }

    public static async Task<KernelClient> ConnectAsync(Server server, string kernel, string session) =>
        new(await server.ConnectAsync($"/api/kernels/{kernel}/channels?session_id={session}"), session);

    /// <summary>Starts a kernel and returns its ID.</summary>
    public static async Task<string> StartKernelAsync(Server server, string? name = null)
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/kernels", name is null ? [] : new JsonObject { ["name"] = name });
        Assert.True(answer.Status == 201, answer.Text);
        return (string)answer.Json["id"]!;
    }

    /// <summary>Sends a cell to run, and returns the ID of the message.</summary>
    public async Task<string> SendCellAsync(string code)
    {
        string id = Guid.NewGuid().ToString("N");
        await SendAsync(new JsonObject
        {
            ["channel"] = "shell",
            ["header"] = new JsonObject
            {
                ["msg_id"] = id,
                ["msg_type"] = "execute_request",
                ["session"] = _session,
                ["username"] = "",
                ["date"] = "",
                ["version"] = "5.4",
            },
            ["parent_header"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
            ["content"] = new JsonObject
            {
                ["code"] = code,
                ["silent"] = false,
                ["store_history"] = true,
                ["user_expressions"] = new JsonObject(),
                ["allow_stdin"] = false,
                ["stop_on_error"] = true,
            },
        });
        return id;
    }

    public async Task SendAsync(JsonObject message) => await _socket.SendAsync(
        Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true,
        TestContext.Current.CancellationToken);

    /// <summary>Receives the next message; null if the server has closed the connection.</summary>
    public async Task<JsonObject?> ReceiveAsync()
    {
        using var bytes = new MemoryStream();
        byte[] piece = new byte[64 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(piece.AsMemory(), TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            bytes.Write(piece, 0, received.Count);
            if (received.EndOfMessage)
                return (JsonObject)JsonNode.Parse(bytes.ToArray())!;
        }
    }

    /// <summary>Receives up to the message that fulfills a condition, and returns all of them.</summary>
    public async Task<List<JsonObject>> ReceiveUntilAsync(Func<JsonObject, bool> isLast)
    {
        var messages = new List<JsonObject>();
        while (await ReceiveAsync() is { } message)
        {
            messages.Add(message);
            if (isLast(message))
                return messages;
        }
        throw new InvalidOperationException("The connection has ended before.");
    }

    /// <summary>Returns whether a message says that the kernel has done what another message asked for.</summary>
    public static bool IsIdle(JsonObject message, string parent) => (string?)message["parent_header"]!["msg_id"] == parent
        && (string?)message["header"]!["msg_type"] == "status" && (string?)message["content"]!["execution_state"] == "idle";

    public static string TextOf(IEnumerable<JsonObject> messages) => string.Concat(
        messages.Where(message => (string?)message["header"]!["msg_type"] == "stream")
            .Select(message => (string?)message["content"]!["text"]));

    /// <summary>Breaks the connection as a network does, without a word.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }
}
