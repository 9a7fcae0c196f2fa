using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Live;

/// <summary>The connection of a page to an open notebook, without the page.</summary>
internal sealed class LivePage : IDisposable
{
    private int _asked;

    private LivePage(ClientWebSocket socket, JsonObject notebook) => (Socket, Notebook) = (socket, notebook);

    public ClientWebSocket Socket { get; }

    /// <summary>The whole notebook as it was sent first.</summary>
    public JsonObject Notebook { get; }

    public static async Task<LivePage> OpenAsync(Server server, string notebook)
    {
        var socket = await server.ConnectAsync($"/api/live/{notebook}?client=test");
        return new LivePage(socket, await ReceiveAsync(socket, message => (string?)message["event"] == "notebook"));
    }

    public static JsonObject Edit(string cell, int version, int start, int length, string text, int sequence = 1) => new()
    {
        ["do"] = "edit",
        ["cell"] = cell,
        ["version"] = version,
        ["sequence"] = sequence,
        ["start"] = start,
        ["length"] = length,
        ["text"] = text,
    };

    public Task SendAsync(JsonObject order) => SendAsync(order.ToJsonString());

    public Task SendAsync(string text) => Socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Sends an order and returns its reply.</summary>
    public async Task<JsonObject> AskAsync(JsonObject order)
    {
        order["ask"] = ++_asked;
        await SendAsync(order);
        return await ReceiveAsync(Socket, message => (string?)message["event"] == "reply" && (int?)message["ask"] == _asked);
    }

    /// <summary>Receives messages up to the next one of an event.</summary>
    public Task<JsonObject> ReceiveAsync(string name) => ReceiveAsync(Socket, message => (string?)message["event"] == name);

    /// <summary>Receives messages up to one that fulfills a condition.</summary>
    public Task<JsonObject> ReceiveAsync(Func<JsonObject, bool> isIt) => ReceiveAsync(Socket, isIt);

    public void Dispose()
    {
        Socket.Abort();
        Socket.Dispose();
    }

    private static async Task<JsonObject> ReceiveAsync(ClientWebSocket socket, Func<JsonObject, bool> isIt)
    {
        using var bytes = new MemoryStream();
        byte[] piece = new byte[64 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(piece.AsMemory(), TestContext.Current.CancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException($"The server has closed the connection: {socket.CloseStatusDescription}");
            bytes.Write(piece, 0, received.Count);
            if (!received.EndOfMessage)
                continue;
            var message = (JsonObject)JsonNode.Parse(bytes.ToArray())!;
            if (isIt(message))
                return message;
            bytes.SetLength(0);
        }
    }
}
