using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using MnistApp.Serve.Model;
using MnistApp.Serve.Safety;

namespace MnistApp.Serve.Api;

/// <summary><c>GET /api/model</c> and <c>GET /api/model/file</c>: the network in use.</summary>
internal static class ModelEndpoints
{
    public static void Map(WebApplication app, ServedParts parts)
    {
        app.MapGet("/api/model", context => context.Response.WriteAsJsonAsync(Of(parts), JsonAnswers.Options, context.RequestAborted));
        app.MapGet("/api/model/file", context => SendAsync(context, parts));
    }

    private static object Of(ServedParts parts)
    {
        ServedModel model = parts.Thread.Model;
        return new
        {
            name = model.Name,
            version = model.Version,
            origin = model.Origin,
            since = model.Since,
            parameters = model.Summary.Parameters,
            layers = model.Summary.Layers.Select(layer => new { layer.Name, layer.Kind, layer.OutputShape, layer.Parameters }),
            results = model.Network.Results,
            fault = parts.Watch?.Fault,
        };
    }

    private static async Task SendAsync(HttpContext context, ServedParts parts)
    {
        // The network can save itself only to a path.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mnist-serve-");
        try
        {
            string file = Path.Combine(folder.FullName, NetworkFile.InRun);
            await parts.Gate.WorkAsync(context, () => parts.Thread.AskAsync(
                model =>
                {
                    model.Network.Save(file);
                    return file;
                },
                context.RequestAborted));
            context.Response.ContentType = "application/octet-stream";
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{NetworkFile.InRun}\"";
            await context.Response.SendFileAsync(file, context.RequestAborted);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
