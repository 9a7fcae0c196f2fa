using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Notebooks.Json;

namespace NotebookServer.Serving;

/// <summary>Reads the JSON that clients send.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>
    /// Returns a request's body as an object of the program. Names are in camel case, and what has no default is required.
    /// </summary>
    /// <exception cref="RequestFault">The body is something else.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        try
        {
            return (await ReadAsync(context)).Deserialize<T>(s_options)!;
        }
        catch (JsonException error)
        {
            string sentence = error.Message.Split(" Path: ")[0].TrimEnd('.');
            throw new RequestFault(StatusCodes.Status400BadRequest, $"the body cannot be read at {error.Path ?? "$"}: {sentence}");
        }
    }

    /// <summary>Returns an object as <see cref="ReadAsync{T}"/> reads it.</summary>
    public static JsonNode Write<T>(T value) => JsonSerializer.SerializeToNode(value, s_options)!;

    /// <summary>Returns the JSON object in a request's body; an empty one if there is no body.</summary>
    /// <exception cref="RequestFault">The body is something else.</exception>
    public static async Task<JsonObject> ReadAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        if (bytes.IsEmpty)
            return [];
        try
        {
            if (JsonFault.Find(bytes.Span) is null
                && JsonNode.Parse(bytes.Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })
                    is JsonObject json)
            {
                return json;
            }
        }
        catch (JsonException)
        {
            // A name occurs twice.
        }
        throw new RequestFault(StatusCodes.Status400BadRequest, "the body is no JSON object");
    }

    /// <summary>Returns a text of the object; null if it is missing or null.</summary>
    /// <exception cref="RequestFault">It is something else.</exception>
    public static string? Text(this JsonObject json, string name) => json[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out string? text) => text,
        _ => throw new RequestFault(StatusCodes.Status400BadRequest, $"\"{name}\" is no text"),
    };
}
