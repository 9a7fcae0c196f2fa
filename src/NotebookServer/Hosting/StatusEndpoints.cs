using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NotebookServer.Kernels;
using NotebookServer.Serving;

namespace NotebookServer.Hosting;

/// <summary>The addresses at which clients learn whom they talk to, and end the server.</summary>
/// <param name="kernels">The kernels that run.</param>
/// <param name="end">Ends the server.</param>
internal sealed class StatusEndpoints(RunningKernels kernels, ServerEnd end)
{
    /// <summary>The version of Jupyter Server whose API this is.</summary>
    private const string ApiVersion = "2.14.0";

    private readonly DateTime _started = DateTime.UtcNow;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api", context => Answers.WriteAsync(context, new JsonObject { ["version"] = ApiVersion }));
        routes.MapGet("/api/status", context => Answers.WriteAsync(context, new JsonObject
        {
            ["started"] = ApiTime.Of(_started),
            ["last_activity"] = ApiTime.Of(kernels.All.Select(kernel => kernel.LastActivity).Append(_started).Max()),
            ["connections"] = kernels.All.Sum(kernel => kernel.Connections),
            ["kernels"] = kernels.All.Count(),
        }));
        routes.MapPost("/api/shutdown", context =>
        {
            // Whoever asks is answered before.
            context.Response.OnCompleted(() =>
            {
                end.Ask();
                return Task.CompletedTask;
            });
            return Answers.WriteAsync(context, new JsonObject());
        });
        routes.MapGet("/api/me", context => Answers.WriteAsync(context, new JsonObject
        {
            ["identity"] = new JsonObject
            {
                ["username"] = Environment.UserName,
                ["name"] = Environment.UserName,
                ["display_name"] = Environment.UserName,
                ["initials"] = null,
                ["avatar_url"] = null,
                ["color"] = null,
            },
            ["permissions"] = new JsonObject(),
        }));
        routes.MapGet("/api/events/subscribe", HoldAsync);
    }

    /// <summary>Keeps the WebSocket open on which clients wait for the server's events, of which there are none.</summary>
    private static async Task HoldAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
            throw new RequestFault(StatusCodes.Status400BadRequest, "this address takes a WebSocket");
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        byte[] unread = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(unread.AsMemory(), context.RequestAborted)).MessageType != WebSocketMessageType.Close)
            {
            }
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The client is gone without a word.
        }
    }
}
