namespace MnistApp.Serve.Safety;

/// <summary>What a client did wrong.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="sentence">What, in a sentence for the client.</param>
internal sealed class RequestFault(int status, string sentence) : Exception(sentence)
{
    public int Status { get; } = status;
}
