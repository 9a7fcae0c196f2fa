using System.Diagnostics;
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

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The server cannot listen on the address.</exception>
    public static async Task<int> RunAsync(ServeOptions options, Screen screen, CancellationToken cancellation)
    {
        if (!IPAddress.TryParse(options.Address, out IPAddress? address))
            throw new UsageException($"--address: {options.Address} found; give an address such as 127.0.0.1 or 0.0.0.0.");
        DigitCnn network = NetworkFile.LoadSingle(options.Model);
        string name = options.Model is { } path ? Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar)) : "standard";
        await using var thread = new ModelThread(
            new ServedModel(network, name, 1, options.Model is null ? ModelOrigin.Pretrained : ModelOrigin.File));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ModelWatch? watch = options.Model is { } file ? new ModelWatch(file, thread, screen.Fault) : null;
        Task watching = watch?.RunAsync(stop.Token) ?? Task.CompletedTask;
        var learning = new Learner(thread, () => NetworkFile.LoadSingle(options.Model), stop.Token);
        await using WebApplication app = Create(
            options, address, new ServedParts(thread, watch, learning, new ServeMetrics(), screen.Fault));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException fault)
        {
            throw new UsageException(fault.InnerException is SocketException { SocketErrorCode: SocketError.AddressNotAvailable }
                or SocketException { SocketErrorCode: SocketError.AddressNotAvailable }
                ? $"--address: {options.Address} is none of this machine's addresses."
                : FormattableString.Invariant(
                    $"port {options.Port}: in use; give another one with --port, or --port 0 for any that is free."));
        }
        catch (SocketException fault)
        {
            throw new UsageException($"{options.Address}:{options.Port}: {fault.Message}; give another address or port.");
        }
        string url = AddressOf(app, address);
        screen.Output.WriteLine($"Serving on {url} (Ctrl+C stops)");
        if (options.Opens)
            Open(url);
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
            kestrel.Listen(address, options.Port);
            Limits.Set(kestrel.Limits);
        });
        // The command line handles Ctrl+C.
        builder.Services.AddSingleton<IHostLifetime, PassiveLifetime>();
        Limits.AddTo(builder.Services, options);
        WebApplication app = builder.Build();
        app.Use(parts.Metrics.MeasureAsync);
        app.Use(new FaultAnswers(parts.Tell).AnswerAsync);
        app.Use(ResponseHeaders.AddAsync);
        app.Use(new CallerCheck(options.Hosts, address).CheckAsync);
        app.UseRateLimiter();
        PageEndpoints.Map(app);
        PredictEndpoint.Map(app, parts);
        ModelEndpoints.Map(app, parts);
        LearnEndpoints.Map(app, parts);
        HealthEndpoints.Map(app, parts);
        return app;
    }

    private static string AddressOf(WebApplication app, IPAddress address)
    {
        int port = new Uri(app.Urls.First()).Port;
        string host = address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "127.0.0.1"
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return FormattableString.Invariant($"http://{host}:{port}/");
    }

    private static void Open(string url)
    {
        try
        {
            Process.Start(new ProcessStartInfo(url) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or PlatformNotSupportedException
            or InvalidOperationException)
        {
            // If there is no browser, the address has already been printed.
        }
    }

    private sealed class PassiveLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
