using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Safety;

/// <summary>Answers faults with a sentence: client errors in full, internal errors in general terms.</summary>
/// <param name="tell">Receives the internal errors.</param>
internal sealed class FaultAnswers(Action<string> tell)
{
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is
                {
                    HasStarted: false, StatusCode: StatusCodes.Status404NotFound
                or StatusCodes.Status405MethodNotAllowed
                } response)
            {
                await WriteAsync(context, response.StatusCode, response.StatusCode == StatusCodes.Status404NotFound
                    ? "not found; see /openapi.json for what there is" : "this address takes other methods; see /openapi.json");
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (RequestFault fault)
        {
            if (fault.Status == StatusCodes.Status429TooManyRequests)
                AddRetryAfter(context, default);
            await WriteAsync(context, fault.Status, fault.Message);
        }
        catch (BadHttpRequestException fault)
        {
            await WriteAsync(context, fault.StatusCode, fault.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => FormattableString.Invariant(
                    $"the body is larger than {Limits.MaxBody:N0} bytes; send a smaller picture"),
                StatusCodes.Status408RequestTimeout => "the body came too slowly; try again",
                _ => "the request is malformed",
            });
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception fault)
        {
            tell($"{context.Request.Method} {context.Request.Path}: {fault.GetType().Name}: {fault.Message}");
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "something went wrong here; it has been noted");
        }
    }

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
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = sentence }, JsonAnswers.Options), context.RequestAborted);
    }
}
