using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Safety;

/// <summary>Reads the whole body of a request.</summary>
internal static class RequestBody
{
    /// <summary>The size of the buffer to begin with: what a client announces is not reserved before it comes.</summary>
    private const int Begin = 16_384;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    /// <param name="context">The request.</param>
    /// <param name="limit">The largest body, in bytes; nothing beyond it is kept.</param>
    /// <exception cref="RequestFault">The body is larger, or takes too long.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, int limit)
    {
        HttpRequest request = context.Request;
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        var body = new ArrayBufferWriter<byte>((int)Math.Min(request.ContentLength ?? Begin, Begin) + 1);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        late.CancelAfter(s_longest);
        try
        {
            while (await request.Body.ReadAsync(body.GetMemory(1), late.Token) is > 0 and var read)
            {
                body.Advance(read);
                if (body.WrittenCount > limit)
                    throw TooLarge(limit);
            }
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new RequestFault(StatusCodes.Status408RequestTimeout, "the body came too slowly; try again");
        }
        return body.WrittenSpan.ToArray();
    }

    private static RequestFault TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        FormattableString.Invariant($"the body is larger than {limit:N0} bytes; send less at a time"));
}
