using LiveNotebooks.Rooms;
using Microsoft.AspNetCore.Http;
using NotebookServer.Serving;

namespace NotebookServer.Live;

/// <summary>The address at which pages follow an open notebook: <c>/api/live</c>.</summary>
/// <param name="rooms">The open notebooks.</param>
/// <param name="log">Receives the server's own faults.</param>
internal sealed class LiveEndpoints(Rooms rooms, Action<string> log)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/live/{**path}", FollowAsync);

    private async Task FollowAsync(HttpContext context)
    {
        // Opened first: a page whose WebSocket was refused asks without one, to learn why.
        var room = rooms.Open(RequestPath.Of(context));
        if (!context.WebSockets.IsWebSocketRequest)
            throw new RequestFault(StatusCodes.Status400BadRequest, "this address takes a WebSocket");
        string? client = context.Request.Query["client"];
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var viewer = room.Join(string.IsNullOrEmpty(client) ? Guid.NewGuid().ToString("N") : client);
        try
        {
            await new LiveSocket(socket, viewer, new PageOrders(room, viewer, log)).RunAsync(context.RequestAborted);
        }
        finally
        {
            room.Leave(viewer);
        }
    }
}
