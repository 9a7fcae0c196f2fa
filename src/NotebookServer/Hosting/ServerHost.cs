using System.Net.Sockets;
using LiveNotebooks.Folders;
using LiveNotebooks.Kernels;
using LiveNotebooks.Supervision;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using NotebookServer.Access;
using NotebookServer.Contents;
using NotebookServer.Kernels;
using NotebookServer.Live;
using NotebookServer.Page;
using NotebookServer.Serving;
using NotebookServer.Sessions;

namespace NotebookServer.Hosting;

/// <summary>The server, from its start to its end.</summary>
internal sealed class ServerHost : IAsyncDisposable
{
    /// <summary>How many ports are tried after the default one, if that is in use.</summary>
    private const int OtherPorts = 50;

    /// <summary>The largest body of a request, in bytes: a notebook with all its outputs.</summary>
    private const long MostBody = 512L * 1024 * 1024;

    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    private readonly WebApplication _application;
    private readonly RunningKernels _kernels;
    private readonly Rooms _rooms;
    private readonly ServerEnd _end;
    private readonly CancellationTokenSource _stop = new();
    private readonly Action<string> _log;

    private ServerHost(
        WebApplication application, RunningKernels kernels, Rooms rooms, ServerOptions options, AccessToken token, ServerEnd end,
        Action<string> log)
    {
        _end = end;
        _ = end.WatchAsync(_stop.Token);
        _log = log;
        _application = application;
        _kernels = kernels;
        _rooms = rooms;
        Token = token;
        Address = ListeningPlace.UrlOf(options.Address, application.Urls);
    }

    /// <summary>The address of the server, without a slash at its end.</summary>
    public string Address { get; }

    public AccessToken Token { get; }

    /// <inheritdoc cref="ServerEnd.Reached"/>
    public Task<string> Ended => _end.Reached;

    /// <summary>Starts a server.</summary>
    /// <param name="options">What is served, and where.</param>
    /// <param name="folder">The folder that is served.</param>
    /// <param name="log">Receives sentences about faults.</param>
    /// <exception cref="UsageException">The server cannot listen.</exception>
    public static async Task<ServerHost> StartAsync(ServerOptions options, string folder, Action<string> log)
    {
        var token = options.Token is { } text ? new AccessToken(text) : AccessToken.Create();
        var specifications = new KernelSpecifications(options.JupyterFolders);
        var kernels = new RunningKernels(specifications, log);
        var served = new ServedFolder(folder);
        var sessions = new RunningSessions(kernels, served);
        var rooms = new Rooms(served, sessions, specifications, log);
        var end = new ServerEnd(options.Patience);
        try
        {
            // A port that was asked for is the only one; without one, the next that is free does as well.
            int first = options.Port ?? ServerOptions.DefaultPort;
            int last = options.Port is null ? first + OtherPorts : first;
            for (int port = first; ; port++)
            {
                var application = Create(options, port, served, specifications, sessions, rooms, token, end, log);
                try
                {
                    await application.StartAsync();
                    return new ServerHost(application, kernels, rooms, options, token, end, log);
                }
                catch (IOException) when (port < last)
                {
                    await application.DisposeAsync();
                }
                catch (Exception error) when (error is IOException or SocketException)
                {
                    await application.DisposeAsync();
                    throw ListeningPlace.Unusable(options.Address, port, first, error);
                }
            }
        }
        catch
        {
            await rooms.DisposeAsync();
            await kernels.DisposeAsync();
            throw;
        }
    }

    /// <summary>Prepares a notebook for the page that will ask for it.</summary>
    public void Prepare(string path) => _rooms.Prepare(path);

    /// <summary>Saves all notebooks, ends all kernels and stops answering, whatever goes wrong with one of these.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await SupervisedLoop.DoAsync("Saving the notebooks", _log, async () => await _rooms.DisposeAsync());
        // Kernels first: their end closes the WebSockets, for which the server would wait.
        await SupervisedLoop.DoAsync("Ending the kernels", _log, async () => await _kernels.DisposeAsync());
        await SupervisedLoop.DoAsync("Ending the server", _log, async () => await _application.DisposeAsync());
        _stop.Dispose();
    }

    /// <summary>Returns what a client is told of faults that it, or whoever runs the server, can do something about.</summary>
    private static (int Status, string Sentence)? SentenceOf(Exception fault) => fault switch
    {
        UnauthorizedAccessException => (StatusCodes.Status403Forbidden, fault.Message),
        // A fault of a request's body is one of these as well, and has a sentence of its own.
        BadHttpRequestException => null,
        KernelException or IOException => (StatusCodes.Status500InternalServerError, fault.Message),
        _ => null,
    };

    private static WebApplication Create(
        ServerOptions options, int port, ServedFolder folder, KernelSpecifications specifications, RunningSessions sessions,
        Rooms rooms, AccessToken token, ServerEnd end, Action<string> log)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Listen(options.Address, port);
        });
        builder.Services.AddSingleton<IHostLifetime, PassiveLifetime>();
        var application = builder.Build();
        application.Use(NotebookAsBase.ShortenAsync);
        application.UseRouting();
        application.Use(new ResponseHeaders(ContentPolicy).AddAsync);
        var faults = new FaultAnswers(Answers.FailAsync, (request, fault) => log($"{request}: {fault}")) { Known = SentenceOf };
        application.Use(faults.AnswerAsync);
        application.Use(new CallerCheck(options.Hosts, options.Address, "the server", Answers.FailAsync).CheckAsync);
        application.Use(new TokenCheck(token).CheckAsync);
        // Behind the token: others do not keep it alive.
        application.Use(end.CountAsync);
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        new StatusEndpoints(sessions.Kernels, end).Map(application);
        new KernelEndpoints(specifications, sessions.Kernels, folder).Map(application);
        new SessionEndpoints(sessions).Map(application);
        new LiveEndpoints(rooms, log).Map(application);
        new OutputEndpoints(rooms).Map(application);
        new TweakingEndpoint(folder).Map(application);
        new ComparisonEndpoint(folder).Map(application);
        PageEndpoints.Map(application);
        new FolderEndpoint(folder).Map(application);
        var contents = new ContentEndpoints(folder, specifications);
        application.Lifetime.ApplicationStopped.Register(contents.Dispose);
        contents.Map(application);
        return application;
    }
}
