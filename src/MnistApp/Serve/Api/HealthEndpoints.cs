using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Api;

/// <summary><c>GET /healthz</c> and <c>GET /metrics</c>: endpoints for monitoring the server.</summary>
internal static class HealthEndpoints
{
    public static void Map(WebApplication app, ServedParts parts)
    {
        app.MapGet("/healthz", async context =>
        {
            // An answer shows that the network's thread is alive.
            await parts.Thread.AskAsync(model => model.Name, context.RequestAborted);
            await context.Response.WriteAsync("ok\n", context.RequestAborted);
        }).DisableRateLimiting();
        app.MapGet("/metrics", context =>
        {
            context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
            return context.Response.WriteAsync(parts.Metrics.ToText(parts.Thread.Model.Version), context.RequestAborted);
        }).DisableRateLimiting();
    }
}
