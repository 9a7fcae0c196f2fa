using Microsoft.AspNetCore.Http;

namespace Common.Web;

/// <summary>Answers faults with a sentence: those of clients in full, the program's own in general terms.</summary>
/// <param name="answer">Answers a request with a status and a sentence.</param>
/// <param name="log">Receives the program's own faults, and the method and the path of the request.</param>
internal sealed class FaultAnswers(Func<HttpContext, int, string, Task> answer, Action<string, Exception> log)
{
    /// <summary>Says that there is no such address.</summary>
    public string NotFound { get; init; } = "not found";

    /// <summary>Says that an address does not take a request's method.</summary>
    public string OtherMethod { get; init; } = "this address takes other methods";

    /// <summary>
    /// Returns the status and the sentence for exceptions that the client can do something about, besides those of HTTP itself; null for
    /// all others.
    /// </summary>
    public Func<Exception, (int Status, string Sentence)?> Known { get; init; } = _ => null;

    /// <summary>Lets the rest of the program answer a request, and answers in its place where it fails.</summary>
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response.HasStarted)
                return;
            if (context.Response.StatusCode == StatusCodes.Status404NotFound)
                await answer(context, StatusCodes.Status404NotFound, NotFound);
            else if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
                await answer(context, StatusCodes.Status405MethodNotAllowed, OtherMethod);
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception fault)
        {
            if ((Known(fault) ?? OfHttp(fault)) is not var (status, sentence))
            {
                log($"{context.Request.Method} {context.Request.Path}", fault);
                (status, sentence) = (StatusCodes.Status500InternalServerError, "something went wrong here; it has been noted");
            }
            await answer(context, status, sentence);
        }
    }

    private static (int Status, string Sentence)? OfHttp(Exception fault) => fault switch
    {
        RequestFault own => (own.Status, own.Message),
        BadHttpRequestException http => (http.StatusCode, http.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "the body is too large",
            StatusCodes.Status408RequestTimeout => "the body came too slowly; try again",
            _ => "the request is malformed",
        }),
        _ => null,
    };
}
