using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace NotebookWorkers.Tests;

/// <summary>A web server that sends the files of a folder, and knows of nothing else.</summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider s_types = new();

    private readonly WebApplication _server;
    private readonly string _folder;
    private volatile bool _isOff;
    private long _sent;

    private StaticServer(string folder, WebApplication server) => (_folder, _server) = (folder, server);

    /// <summary>How many bytes of files have been sent.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public Uri Address => new(_server.Urls.Single());

    public static async Task<StaticServer> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new StaticServer(folder, builder.Build());
        server._server.Run(server.SendAsync);
        await server._server.StartAsync();
        return server;
    }

    /// <summary>From now on, every connection is broken, as without a network.</summary>
    public void TurnOff() => _isOff = true;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task SendAsync(HttpContext context)
    {
        if (_isOff)
        {
            context.Abort();
            return;
        }
        string file = Path.Combine(_folder, context.Request.Path.Value!.TrimStart('/'));
        if (!File.Exists(file))
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }
        Interlocked.Add(ref _sent, new FileInfo(file).Length);
        context.Response.ContentType = s_types.TryGetContentType(file, out string? type) ? type : "application/octet-stream";
        await context.Features.Get<IHttpResponseBodyFeature>()!.SendFileAsync(file, 0, null, context.RequestAborted);
    }
}
