using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using NotebookKernel.Jupyter.Messages;
using NotebookKernel.Jupyter.Zmtp;

namespace NotebookKernel.Jupyter.Channels;

/// <summary>A socket of requests and replies. What is no request is logged in a line and dropped.</summary>
/// <param name="name">How the log calls it.</param>
/// <param name="socket">Where requests come in and replies go out.</param>
/// <param name="codec">Reads and writes them.</param>
/// <param name="log">Is given a line for each thing that is wrong.</param>
internal sealed class RequestChannel(string name, RouterSocket socket, MessageCodec codec, Action<string> log)
{
    /// <summary>The requests, until the socket is disposed.</summary>
    public async IAsyncEnumerable<Request> ReadAllAsync()
    {
        while (await socket.Incoming.WaitToReadAsync())
        {
            while (TryRead(out var request))
                yield return request;
        }
    }

    /// <summary>A request that has come already.</summary>
    public bool TryRead([NotNullWhen(true)] out Request? request)
    {
        while (socket.Incoming.TryRead(out var message))
        {
            try
            {
                request = codec.Read(message);
                socket.Vouch(message);
                return true;
            }
            catch (MalformedMessageException error)
            {
                if (error.IsForeign)
                    RouterSocket.Doubt(message);
                else
                    socket.Vouch(message);
                log($"{name}: a message {error.Message}; it is ignored.");
            }
        }
        request = null;
        return false;
    }

    /// <summary>Answers; a front end that is gone gets nothing.</summary>
    public async Task ReplyAsync(Request request, string type, JsonObject content) =>
        await socket.SendAsync(request.Peer, codec.Write(request.Route, type, request.RawHeader, content), CancellationToken.None);
}
