using Microsoft.AspNetCore.Http;
using NotebookServer.Kernels;
using NotebookServer.Serving;

namespace NotebookServer.Hosting;

/// <summary>Answers faults with a sentence: those of clients in full, those of the server in general terms.</summary>
/// <param name="log">Receives the server's own faults.</param>
internal sealed class FaultAnswers(Action<string> log)
{
    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is
                { HasStarted: false, StatusCode: StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed })
            {
                await Answers.FailAsync(
                    context, context.Response.StatusCode,
                    context.Response.StatusCode == StatusCodes.Status404NotFound ? "not found" : "this address takes other methods");
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (IOException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (RequestFault fault)
        {
            await Answers.FailAsync(context, fault.Status, fault.Message);
        }
        catch (KernelException fault)
        {
            await Answers.FailAsync(context, StatusCodes.Status500InternalServerError, fault.Message);
        }
        catch (BadHttpRequestException fault)
        {
            await Answers.FailAsync(
                context, fault.StatusCode,
                fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "the body is too large" : "the request is malformed");
        }
        catch (UnauthorizedAccessException fault)
        {
            await Answers.FailAsync(context, StatusCodes.Status403Forbidden, fault.Message);
        }
        catch (IOException fault)
        {
            await Answers.FailAsync(context, StatusCodes.Status500InternalServerError, fault.Message);
        }
        catch (Exception fault)
        {
            log($"{context.Request.Method} {context.Request.Path}: {fault}");
            await Answers.FailAsync(context, StatusCodes.Status500InternalServerError, "something went wrong here; it has been noted");
        }
    }
}
