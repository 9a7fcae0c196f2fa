using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace NotebookServer.Serving;

/// <summary>Writes answers in the form of Jupyter Server.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, JsonNode json, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(context.Response.Body, json, s_json, context.RequestAborted);
    }

    public static void Empty(HttpContext context) => context.Response.StatusCode = StatusCodes.Status204NoContent;

    /// <summary>Answers with a fault, unless the answer has begun.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    public static Task FailAsync(HttpContext context, int status, string sentence)
    {
        if (!context.Response.HasStarted)
            return WriteAsync(context, new JsonObject { ["message"] = sentence, ["reason"] = null }, status);
        context.Abort();
        return Task.CompletedTask;
    }
}
