using System.Net;

namespace Common;

/// <summary>A fault in a client's request.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="sentence">The fault, as a sentence for the client.</param>
internal sealed class RequestFault(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;

    public static RequestFault NotFound(string what) => new((int)HttpStatusCode.NotFound, $"{what}: not found");

    public static RequestFault BadRequest(string sentence) => new((int)HttpStatusCode.BadRequest, sentence);
}
