using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MnistApp.Serve.Api;
using MnistApp.Serve.Learning;
using MnistApp.Serve.Model;
using MnistApp.Serve.Page;
using MnistApp.Serve.Safety;
using MnistApp.Serve.Settings;
using MnistHelpers;

namespace MnistApp.Serve;

/// <summary>Serves the page and the API until stopped.</summary>
internal static class ServeRun
{
    /// <summary>The time that requests in progress have when the server is stopped.</summary>
    private static readonly TimeSpan s_toStop = TimeSpan.FromSeconds(5);

    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
        + "media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The server cannot listen on the address.</exception>
    public static async Task<int> RunAsync(ServeOptions options, Screen screen, CancellationToken cancellation)
    {
        IPAddress address = ListeningPlace.Parse(options.Address);
        DigitCnn network = NetworkFile.LoadSingle(options.Model);
        string name = options.Model is { } path ? Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar)) : "standard";
        await using var thread = new ModelThread(
            new ServedModel(network, name, 1, options.Model is null ? ModelOrigin.Pretrained : ModelOrigin.File));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ModelWatch? watch = options.Model is { } file ? new ModelWatch(file, thread, screen.Fault) : null;
        Task watching = watch?.RunAsync(stop.Token) ?? Task.CompletedTask;
        var learning = new OnlineLearner(thread, () => NetworkFile.LoadSingle(options.Model), stop.Token);
        using var gate = new WorkGate(options.Concurrency);
        await using WebApplication app = Create(
            options, address, new ServedParts(thread, watch, learning, gate, new ServeMetrics(), screen.Fault));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw ListeningPlace.Unusable(address, options.Port, options.Port, fault);
        }
        string url = ListeningPlace.UrlOf(address, app.Urls) + "/";
        screen.Output.WriteLine($"Serving on {url} (Ctrl+C stops)");
        if (options.Opens)
            _ = ListeningPlace.OpenAsync(url, screen.Errors);
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
        }
        await stop.CancelAsync();
        using var atMost = new CancellationTokenSource(s_toStop);
        await app.StopAsync(atMost.Token);
        await Task.WhenAll(watching, learning.EndAsync());
        return ExitCodes.Succeeded;
    }

    private static WebApplication Create(ServeOptions options, IPAddress address, ServedParts parts)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(
                address, options.Port, place => place.Use(new AddressConnections(Limits.MaxConnectionsOfAnAddress).Limit));
            Limits.Set(kestrel.Limits);
        });
        // The command line handles Ctrl+C.
        builder.Services.AddSingleton<IHostLifetime, PassiveLifetime>();
        Limits.AddTo(builder.Services, options);
        WebApplication app = builder.Build();
        app.Use(parts.Metrics.MeasureAsync);
        app.Use(ServeFaults.Answers(parts.Tell).AnswerAsync);
        app.Use(new ResponseHeaders(ContentPolicy, "camera=(self), microphone=(), geolocation=()").AddAsync);
        app.Use(new CallerCheck(options.Hosts, address, "mnist serve", ServeFaults.WriteAsync).CheckAsync);
        app.UseRateLimiter();
        PageEndpoints.Map(app);
        PredictEndpoint.Map(app, parts);
        ModelEndpoints.Map(app, parts);
        LearnEndpoints.Map(app, parts);
        HealthEndpoints.Map(app, parts);
        return app;
    }
}
