using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using NotebookServer.Hosting;

namespace NotebookServer.Tests.Support;

/// <summary>A server in this process, on a free port of loopback, with a folder of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly ServerHost _host;
    private readonly List<string> _log;

    private Server(ServerHost host, TempFolder folder, List<string> log)
    {
        _host = host;
        _log = log;
        Folder = folder;
        Address = new Uri(host.Address);
        Client = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromMinutes(2),
        };
        Client.DefaultRequestHeaders.Add("Authorization", $"token {Token}");
    }

    public Uri Address { get; }

    public string Token => _host.Token.Text;

    /// <summary>The folder that is served.</summary>
    public TempFolder Folder { get; }

    /// <summary>A client that knows the token.</summary>
    public HttpClient Client { get; }

    /// <summary>What the server has told of faults.</summary>
    public string Log
    {
        get
        {
            lock (_log)
                return string.Join('\n', _log);
        }
    }

    /// <param name="jupyterFolder">A data folder of Jupyter, in place of this machine's.</param>
    public static async Task<Server> StartAsync(string? jupyterFolder = null)
    {
        var log = new List<string>();
        var folder = new TempFolder();
        var options = new ServerOptions { Path = folder.Path, Port = 0 };
        if (jupyterFolder is not null)
            options = options with { JupyterFolders = [jupyterFolder] };
        var host = await ServerHost.StartAsync(options, folder.Path, Add);
        return new Server(host, folder, log);

        void Add(string line)
        {
            lock (log)
                log.Add(line);
        }
    }

    /// <summary>Sends a request; the body is JSON.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        return await SendAsync(request);
    }

    /// <summary>Sends a request as it is.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>Opens a WebSocket.</summary>
    /// <param name="path">The address, without the server's.</param>
    /// <param name="set">Sets headers and protocols; the token is given by default.</param>
    public async Task<ClientWebSocket> ConnectAsync(string path, Action<ClientWebSocketOptions>? set = null)
    {
        var socket = new ClientWebSocket();
        try
        {
            (set ?? (options => options.SetRequestHeader("Authorization", $"token {Token}")))(socket.Options);
            await socket.ConnectAsync(new Uri($"ws://{Address.Authority}{path}"), TestContext.Current.CancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        Folder.Dispose();
    }
}

/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
internal sealed record Answer(int Status, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The sentence of a fault.</summary>
    public string Message => (string)Json["message"]!;
}
