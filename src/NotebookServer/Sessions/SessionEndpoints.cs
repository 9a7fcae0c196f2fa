using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NotebookServer.Kernels;
using NotebookServer.Serving;

namespace NotebookServer.Sessions;

/// <summary>The addresses for sessions: <c>/api/sessions</c>.</summary>
/// <param name="sessions">The sessions.</param>
internal sealed class SessionEndpoints(RunningSessions sessions)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/sessions", context => Answers.WriteAsync(context, new JsonArray([.. sessions.All.Select(Model)])));
        routes.MapPost("/api/sessions", OpenAsync);
        routes.MapGet("/api/sessions/{id}", context => Answers.WriteAsync(context, Model(SessionOf(context))));
        routes.MapPatch("/api/sessions/{id}", ChangeAsync);
        routes.MapDelete("/api/sessions/{id}", async context =>
        {
            await sessions.EndAsync(SessionOf(context));
            Answers.Empty(context);
        });
    }

    private async Task OpenAsync(HttpContext context)
    {
        var body = await JsonBody.ReadAsync(context);
        var kernel = body["kernel"] as JsonObject ?? [];
        string path = body.Text("path") ?? throw new RequestFault(StatusCodes.Status400BadRequest, "the body does not say the \"path\"");
        var session = sessions.Open(
            path, body.Text("name") ?? path, body.Text("type") ?? "notebook", kernel.Text("name"), kernel.Text("id"));
        context.Response.Headers.Location = $"/api/sessions/{session.Id}";
        await Answers.WriteAsync(context, Model(session), StatusCodes.Status201Created);
    }

    private async Task ChangeAsync(HttpContext context)
    {
        var session = SessionOf(context);
        var body = await JsonBody.ReadAsync(context);
        session.Path = body.Text("path") ?? session.Path;
        session.Name = body.Text("name") ?? session.Name;
        session.Type = body.Text("type") ?? session.Type;
        if (body["kernel"] is JsonObject kernel && kernel.Text("id") is var id && (id is not null || kernel.Text("name") is not null)
            && id != session.Kernel.Id)
        {
            await sessions.ChangeKernelAsync(session, kernel.Text("name"), id);
        }
        await Answers.WriteAsync(context, Model(session));
    }

    private JupyterSession SessionOf(HttpContext context)
    {
        string id = (string)context.Request.RouteValues["id"]!;
        return sessions.Find(id) ?? throw RequestFault.NotFound($"session {id}");
    }

    private static JsonObject Model(JupyterSession session) => new()
    {
        ["id"] = session.Id,
        ["path"] = session.Path,
        ["name"] = session.Name,
        ["type"] = session.Type,
        ["kernel"] = KernelModels.Of(session.Kernel),
        // Clients from before there were other types read it here.
        ["notebook"] = new JsonObject { ["path"] = session.Path, ["name"] = session.Name },
    };
}
