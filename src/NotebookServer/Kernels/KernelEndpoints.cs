using System.Text.Json.Nodes;
using LiveNotebooks.Folders;
using Microsoft.AspNetCore.Http;
using NotebookServer.Serving;

namespace NotebookServer.Kernels;

/// <summary>The addresses for kernels: <c>/api/kernelspecs</c> and <c>/api/kernels</c>.</summary>
/// <param name="specifications">The kernels that can be started.</param>
/// <param name="running">Those that were.</param>
/// <param name="root">The folder that is served.</param>
internal sealed class KernelEndpoints(KernelSpecifications specifications, RunningKernels running, ServedFolder root)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/kernelspecs", context => Answers.WriteAsync(context, new JsonObject
        {
            ["default"] = specifications.DefaultName,
            ["kernelspecs"] = new JsonObject(
                specifications.All().Select(item => KeyValuePair.Create<string, JsonNode?>(item.Key, KernelModels.Of(item.Value)))),
        }));
        routes.MapGet("/api/kernelspecs/{name}", context => Answers.WriteAsync(context, KernelModels.Of(Specification(context))));
        routes.MapGet("/kernelspecs/{name}/{file}", SendResourceAsync);

        routes.MapGet("/api/kernels", context => Answers.WriteAsync(context, new JsonArray([.. running.All.Select(KernelModels.Of)])));
        routes.MapPost("/api/kernels", StartAsync);
        routes.MapGet("/api/kernels/{id}", context => Answers.WriteAsync(context, KernelModels.Of(KernelOf(context))));
        routes.MapDelete("/api/kernels/{id}", async context =>
        {
            await running.EndAsync(KernelOf(context));
            Answers.Empty(context);
        });
        routes.MapPost("/api/kernels/{id}/interrupt", async context =>
        {
            await KernelOf(context).InterruptAsync();
            Answers.Empty(context);
        });
        routes.MapPost("/api/kernels/{id}/restart", async context =>
        {
            var kernel = KernelOf(context);
            await kernel.RestartAsync();
            await Answers.WriteAsync(context, KernelModels.Of(kernel));
        });
        routes.MapGet("/api/kernels/{id}/channels", context => context.WebSockets.IsWebSocketRequest
            ? KernelSocket.ServeAsync(context, KernelOf(context))
            : throw new RequestFault(StatusCodes.Status400BadRequest, "this address takes a WebSocket"));
    }

    private async Task StartAsync(HttpContext context)
    {
        var body = await JsonBody.ReadAsync(context);
        var kernel = running.Start(body.Text("name"), root.WorkingFolder(body.Text("path")));
        context.Response.Headers.Location = $"/api/kernels/{kernel.Id}";
        await Answers.WriteAsync(context, KernelModels.Of(kernel), StatusCodes.Status201Created);
    }

    private async Task SendResourceAsync(HttpContext context)
    {
        string file = Value(context, "file");
        var specification = Specification(context);
        if (!specification.Resources.Contains(file))
            throw RequestFault.NotFound(file);
        context.Response.ContentType = Path.GetExtension(file) switch
        {
            ".png" => "image/png",
            ".svg" => "image/svg+xml",
            ".css" => "text/css",
            ".js" => "text/javascript",
            _ => "application/octet-stream",
        };
        await context.Response.SendFileAsync(Path.Combine(specification.Folder!, file), context.RequestAborted);
    }

    private KernelSpecification Specification(HttpContext context) =>
        specifications.Find(Value(context, "name")) ?? throw RequestFault.NotFound(Value(context, "name"));

    private RunningKernel KernelOf(HttpContext context) =>
        running.Find(Value(context, "id")) ?? throw RequestFault.NotFound($"kernel {Value(context, "id")}");

    private static string Value(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
