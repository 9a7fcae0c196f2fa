using System.Text.Json;

namespace MnistApp.Tests.Serve;

/// <summary><c>mnist serve</c> in this process, on a free port of loopback.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TellingWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly TextWriter _sharedErrors;
    private Task<int> _run = Task.FromResult(0);

    public Uri Address { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What it has told on standard error.</summary>
    public string Errors
    {
        get
        {
            // What Synchronized returns locks itself.
            lock (_sharedErrors)
                return _errors.ToString();
        }
    }

    private Server() => _sharedErrors = TextWriter.Synchronized(_errors);

    /// <param name="arguments">Behind <c>serve --port 0</c>.</param>
    public static async Task<Server> StartAsync(params string[] arguments)
    {
        var server = new Server();
        var screen = new Screen(server._output, server._sharedErrors, HasColor: false, ShowsProgress: false);
        server._run = RunAsync(["serve", "--port", "0", .. arguments], screen, server._stop.Token);
        Task first = await Task.WhenAny(server._output.FirstLine, server._run);
        Assert.True(first == server._output.FirstLine, $"it has ended: {server.Errors}");
        server.Address = new Uri((await server._output.FirstLine).Split(' ')[2]);
        server.Client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        return server;
    }

    public async Task<JsonElement> JsonAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Stops it as Ctrl+C does; it has to end well.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Assert.Equal(0, await _run);
        Client?.Dispose();
        _stop.Dispose();
    }

    private static Task<int> RunAsync(string[] arguments, Screen screen, CancellationToken cancellation) =>
        Task.Run(() => MnistApp.CommandLine.RunAsync(arguments, screen, cancellation), CancellationToken.None);

    /// <summary>Tells when its first line has been written.</summary>
    private sealed class TellingWriter : StringWriter
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> FirstLine => _first.Task;

        public override void WriteLine(string? value) => _first.TrySetResult(value ?? "");
    }
}
