using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Safety;

/// <summary>What the web page answers in place of something that fails.</summary>
internal static class ServeFaults
{
    /// <param name="tell">Receives the program's own faults.</param>
    public static FaultAnswers Answers(Action<string> tell) =>
        new(WriteAsync, (request, fault) => tell($"{request}: {fault.GetType().Name}: {fault.Message}"))
        {
            NotFound = "not found; see /openapi.json for what there is",
            OtherMethod = "this address takes other methods; see /openapi.json",
            Known = fault => fault is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge and var status }
                ? (status, FormattableString.Invariant($"the body is larger than {Limits.MaxBody:N0} bytes; send a smaller picture"))
                : null,
        };

    /// <summary>Says when to try again: after a time, rounded up to seconds, and after 1 second at the least.</summary>
    public static void AddRetryAfter(HttpContext context, TimeSpan wait)
    {
        int seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Answers with a fault, unless the response has started.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string sentence)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }
        if (status == StatusCodes.Status429TooManyRequests && context.Response.Headers.RetryAfter.Count == 0)
            AddRetryAfter(context, default);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = sentence }, JsonAnswers.Options), context.RequestAborted);
    }
}
