using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;
using NotebookServer.Page;

namespace NotebookWorkers.Tests;

/// <summary>The published workers and the page behind which they stand, from a web server that knows nothing of notebooks.</summary>
public sealed class StaticSite : IAsyncLifetime
{
    private static readonly FileExtensionContentTypeProvider s_types = new();

    private readonly TempFolder _folder = new();
    private WebApplication? _server;

    private string Published => _folder.Find("site");

    /// <summary>Writes a notebook and returns the address of its page.</summary>
    public Uri Add(string name, string json)
    {
        _folder.Write($"site/wwwroot/files/{name}", json);
        return new Uri(new Uri(_server!.Urls.Single()), $"notebooks/{name}");
    }

    public async ValueTask InitializeAsync()
    {
        await PublishAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Use(SendFileAsync);
        PageEndpoints.Map(_server);
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Builds apart from the repository's own outputs, which other tests use.</summary>
    private async Task PublishAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CI"] = "true" },
        };
        foreach (string argument in (ReadOnlySpan<string>)[
            "publish", Path.Combine(Repository.Folder, "src", "NotebookWorkers"), "-c", "Release", "--artifacts-path",
            _folder.Find("artifacts"), "-o", Published, "-nologo"])
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output + await errors);
    }

    /// <summary>Sends a published file; the page's own files come after it.</summary>
    private Task SendFileAsync(HttpContext context, RequestDelegate next)
    {
        string file = Path.Combine(Published, "wwwroot", context.Request.Path.Value!.TrimStart('/'));
        if (!File.Exists(file))
            return next(context);
        context.Response.ContentType = s_types.TryGetContentType(file, out string? type) ? type : "application/octet-stream";
        return context.Features.Get<IHttpResponseBodyFeature>()!.SendFileAsync(file, 0, null, context.RequestAborted);
    }
}
