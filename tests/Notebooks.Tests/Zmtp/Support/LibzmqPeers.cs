using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;

namespace Notebooks.Tests.Zmtp.Support;

/// <summary>
/// Sockets of libzmq in a Python process of their own (fixtures/libzmq_peers.py), of which the answers come in the order of the calls.
/// </summary>
internal sealed class LibzmqPeers : IAsyncDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private LibzmqPeers() =>
        _process = Process.Start(StartInfo(Path.Combine(AppContext.BaseDirectory, "Zmtp", "fixtures", "libzmq_peers.py")))!;

    /// <summary>Starts the process, or skips the test where it cannot be.</summary>
    public static LibzmqPeers Start()
    {
        DebianPackage.RequireModule("zmq", "python3-zmq");
        return new LibzmqPeers();
    }

    /// <param name="name">What the test calls it.</param>
    /// <param name="type">DEALER, REQ, SUB, ….</param>
    /// <param name="endPoint">Where it connects to.</param>
    /// <param name="identity">Its identity, if it has one.</param>
    /// <param name="subscribe">The prefixes that it subscribes to.</param>
    /// <param name="receiveLimit">How many messages it holds that nobody has read; 0 for any number.</param>
    /// <param name="heartbeat">How often it sends a PING, in milliseconds; 0 for never.</param>
    public Task OpenAsync(
        string name, string type, IPEndPoint endPoint, byte[]? identity = null, string[]? subscribe = null, int receiveLimit = 0,
        int heartbeat = 0)
    {
        var command = Command("open", name);
        command["type"] = type;
        command["endpoint"] = $"tcp://{endPoint}";
        command["receive_limit"] = receiveLimit;
        command["heartbeat"] = heartbeat;
        if (identity is not null)
            command["identity"] = Convert.ToBase64String(identity);
        command["subscribe"] = new JsonArray([.. (subscribe ?? []).Select(prefix => JsonValue.Create(Base64(prefix)))]);
        return CallAsync(command);
    }

    /// <summary>Opens a socket that listens.</summary>
    /// <param name="name">What the test calls it.</param>
    /// <param name="type">ROUTER, PUB, ….</param>
    /// <returns>Where it listens.</returns>
    public async Task<IPEndPoint> BindAsync(string name, string type)
    {
        var command = Command("bind", name);
        command["type"] = type;
        return IPEndPoint.Parse(((string)(await CallAsync(command))["endpoint"]!)["tcp://".Length..]);
    }

    public Task SendAsync(string name, params string[] frames)
    {
        var command = Command("send", name);
        command["frames"] = new JsonArray([.. frames.Select(frame => JsonValue.Create(Base64(frame)))]);
        return CallAsync(command);
    }

    public async Task<string[]> ReceiveAsync(string name) =>
        [.. (await CallAsync(Command("receive", name)))["frames"]!
            .AsArray()
            .Select(frame => Bytes.Text(Convert.FromBase64String((string)frame!)))];

    /// <summary>Sends a frame of <see cref="Bytes.Pattern"/> for each size.</summary>
    public Task SendPatternAsync(string name, params int[] sizes)
    {
        var command = Command("send_pattern", name);
        command["sizes"] = new JsonArray([.. sizes.Select(size => JsonValue.Create(size))]);
        return CallAsync(command);
    }

    /// <summary>Receives frames of <see cref="Bytes.Pattern"/>, and returns their sizes.</summary>
    public async Task<int[]> ReceivePatternAsync(string name)
    {
        var answer = await CallAsync(Command("receive_pattern", name));
        Assert.True((bool)answer["right"]!);
        return [.. answer["sizes"]!.AsArray().Select(size => (int)size!)];
    }

    /// <summary>Receives messages whose last frame counts from zero.</summary>
    /// <returns>How many came in order.</returns>
    public async Task<int> ReceiveNumbersAsync(string name, int count)
    {
        var command = Command("receive_numbers", name);
        command["count"] = count;
        return (int)(await CallAsync(command))["right"]!;
    }

    /// <summary>Whether no message comes for so long.</summary>
    public async Task<bool> IsSilentAsync(string name, int milliseconds)
    {
        var command = Command("listen", name);
        command["milliseconds"] = milliseconds;
        return (bool)(await CallAsync(command))["silent"]!;
    }

    public Task SubscribeAsync(string name, string prefix) => CallAsync(Subscription("subscribe", name, prefix));

    public Task UnsubscribeAsync(string name, string prefix) => CallAsync(Subscription("unsubscribe", name, prefix));

    public Task CloseAsync(string name) => CallAsync(Command("close", name));

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private static JsonObject Command(string action, string name) => new() { ["do"] = action, ["name"] = name };

    private static JsonObject Subscription(string action, string name, string prefix)
    {
        var command = Command(action, name);
        command["prefix"] = Base64(prefix);
        return command;
    }

    private static string Base64(string text) => Convert.ToBase64String(Bytes.Of(text));

    private static ProcessStartInfo StartInfo(params string[] arguments) =>
        new(DebianPackage.Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };

    private async Task<JsonNode> CallAsync(JsonObject command)
    {
        await _process.StandardInput.WriteLineAsync(command.ToJsonString());
        await _process.StandardInput.FlushAsync();
        string? line = await _process.StandardOutput.ReadLineAsync().WaitAsync(s_limit);
        Assert.NotNull(line);
        var answer = JsonNode.Parse(line)!;
        Assert.True(answer["error"] is null, $"{command["do"]} {command["name"]}: {answer["error"]}");
        return answer;
    }
}
