using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using MnistApp.Serve.Learning;
using MnistApp.Serve.Safety;
using MnistHelpers;

namespace MnistApp.Serve.Api;

/// <summary><c>/api/learn</c>: teaches the network what people have drawn and corrected.</summary>
internal static class LearnEndpoints
{
    private const int Size = 28 * 28, MaxExamples = 1000;

    public static void Map(WebApplication app, ServedParts parts)
    {
        app.MapGet("/api/learn", context => WriteAsync(context, parts.Learner.State));
        app.MapPost("/api/learn", async context =>
        {
            ImageSet images = Parse(await parts.Gate.ReceiveAsync(context, Limits.MaxBody));
            if (!parts.Learner.TryBegin(images))
                throw new RequestFault(StatusCodes.Status409Conflict, "the network is learning already; wait until it has finished");
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            await WriteAsync(context, parts.Learner.State);
        });
        app.MapDelete("/api/learn", async context =>
        {
            if (!await parts.Gate.WorkAsync(context, parts.Learner.TryForgetAsync))
                throw new RequestFault(StatusCodes.Status409Conflict, "the network is learning; wait until it has finished");
            await WriteAsync(context, parts.Learner.State);
        });
    }

    private static Task WriteAsync(HttpContext context, LearnState state) =>
        context.Response.WriteAsJsonAsync(state, JsonAnswers.Options, context.RequestAborted);

    private static ImageSet Parse(byte[] body)
    {
        LearnRequest? request;
        try
        {
            request = JsonSerializer.Deserialize<LearnRequest>(body, JsonAnswers.Options);
        }
        catch (JsonException)
        {
            throw new RequestFault(
                StatusCodes.Status400BadRequest,
                "no JSON of examples found; give {\"examples\": [{\"image\": \"784 bytes in base64\", \"label\": 3}]}");
        }
        IReadOnlyList<LearnExample?> examples = request?.Examples ?? [];
        if (examples.Count is 0 or > MaxExamples)
        {
            throw new RequestFault(
                StatusCodes.Status400BadRequest,
                FormattableString.Invariant($"{examples.Count:N0} examples found; give 1 to {MaxExamples:N0}"));
        }
        for (int i = 0; i < examples.Count; i++)
        {
            if (examples[i] is not { Image.Length: Size, Label: >= 0 and <= 9 })
            {
                throw new RequestFault(
                    StatusCodes.Status400BadRequest,
                    FormattableString.Invariant($"example {i}: give an image of {Size} bytes and a label from 0 to 9"));
            }
        }
        return new ImageSet(
            examples.SelectMany(example => example!.Image!).ToArray(), examples.Select(example => (byte)example!.Label!.Value).ToArray());
    }

    private sealed record LearnExample(byte[]? Image, int? Label);

    private sealed record LearnRequest(IReadOnlyList<LearnExample?>? Examples);
}
