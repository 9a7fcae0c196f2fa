using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace MnistApp.Serve.Api;

/// <summary>Reads the whole body of a request.</summary>
internal static class RequestBody
{
    private const int Usual = 1024;

    /// <param name="context">The request.</param>
    /// <param name="limit">The largest body, in bytes; nothing beyond it is kept.</param>
    /// <exception cref="RequestFault">The body is larger.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, int limit)
    {
        HttpRequest request = context.Request;
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        var body = new ArrayBufferWriter<byte>((int)(request.ContentLength ?? Usual) + 1);
        while (await request.Body.ReadAsync(body.GetMemory(1), context.RequestAborted) is > 0 and var read)
        {
            body.Advance(read);
            if (body.WrittenCount > limit)
                throw TooLarge(limit);
        }
        return body.WrittenSpan.ToArray();
    }

    private static RequestFault TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        FormattableString.Invariant($"the body is larger than {limit:N0} bytes; send less at a time"));
}
