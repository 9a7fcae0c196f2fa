using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookServer.Tests.Documents;

/// <summary>The server as a process of its own, which can be killed.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private const string Token = "0123456789abcdef";

    private readonly Process _process;
    private readonly Uri _address;

    private ServerProcess(Process process, Uri address) => (_process, _address) = (process, address);

    /// <summary>Starts it for a folder, and waits until it listens.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Further options of the command.</param>
    public static async Task<ServerProcess> StartAsync(string folder, params string[] options)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "NotebookServer.dll"), folder, "--port", "0", "--no-browser", "--token", Token,
                .. options,
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        string? line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        var match = Address().Match(line ?? "");
        Assert.True(match.Success, $"{line}\n{(line is null ? await process.StandardError.ReadToEndAsync() : "")}");
        // What it says later must not fill a pipe that nobody empties.
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return new ServerProcess(process, new Uri(match.Value));
    }

    /// <summary>Connects as a page does, and receives the whole notebook.</summary>
    public async Task<(ClientWebSocket Socket, JsonObject Notebook)> OpenAsync(string notebook)
    {
        var socket = await ConnectAsync(notebook);
        return (socket, await ReceiveAsync(socket, "notebook"));
    }

    /// <summary>Connects as a page does, and receives nothing yet.</summary>
    public async Task<ClientWebSocket> ConnectAsync(string notebook)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"token {Token}");
        await socket.ConnectAsync(
            new Uri($"ws://{_address.Authority}/api/live/{notebook}?client=test"), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>Receives messages up to one of an event.</summary>
    public static async Task<JsonObject> ReceiveAsync(ClientWebSocket socket, string name)
    {
        using var bytes = new MemoryStream();
        byte[] piece = new byte[64 * 1024];
        while (true)
        {
            var received = await socket.ReceiveAsync(piece.AsMemory(), TestContext.Current.CancellationToken);
            bytes.Write(piece, 0, received.Count);
            if (!received.EndOfMessage)
                continue;
            var message = (JsonObject)JsonNode.Parse(bytes.ToArray())!;
            if ((string?)message["event"] == name)
                return message;
            bytes.SetLength(0);
        }
    }

    public static Task SendAsync(ClientWebSocket socket, JsonObject order) => socket.SendAsync(
        Encoding.UTF8.GetBytes(order.ToJsonString()), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>Ends the server, and the kernels that it has started, without a word.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks the server to end, and waits until it has.</summary>
    public async Task TerminateAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, _process.ExitCode);
    }

    /// <summary>Sends a request without a body.</summary>
    public async Task<HttpStatusCode> SendAsync(HttpMethod method, string path)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(_address, path));
        request.Headers.Add("Authorization", $"token {Token}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Waits until the server has ended by itself, and returns its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Whether the server has not ended.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>The memory that the process has in use, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://[0-9.:]+")]
    private static partial Regex Address();
}
