using Microsoft.AspNetCore.Http;

namespace Common.Web;

/// <summary>A fault in a client's request.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="sentence">The fault, as a sentence for the client.</param>
internal sealed class RequestFault(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;

    public static RequestFault NotFound(string what) => new(StatusCodes.Status404NotFound, $"{what}: not found");
}
