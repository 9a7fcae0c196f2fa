using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Zmtp;

namespace Notebooks.Jupyter.Channels;

/// <summary>A socket for requests and replies. Messages that are not requests are logged on one line and dropped.</summary>
/// <param name="name">The name in the log.</param>
/// <param name="socket">The socket for requests and replies.</param>
/// <param name="codec">The codec of the messages.</param>
/// <param name="log">Receives one line for each problem.</param>
internal sealed class RequestChannel(string name, IRouterSocket socket, MessageCodec codec, Action<string> log)
{
    /// <summary>Returns the requests, until the socket is disposed.</summary>
    public async IAsyncEnumerable<Request> ReadAllAsync()
    {
        while (await socket.Incoming.WaitToReadAsync())
        {
            while (TryRead(out var request))
                yield return request;
        }
    }

    /// <summary>Reads a request that has already arrived.</summary>
    public bool TryRead([NotNullWhen(true)] out Request? request)
    {
        while (socket.Incoming.TryRead(out var message))
        {
            try
            {
                request = codec.Read(message);
                return true;
            }
            catch (MalformedMessageException error)
            {
                log($"{name}: a message {error.Message}; it is ignored.");
            }
        }
        request = null;
        return false;
    }

    /// <summary>Sends a reply; it is dropped if the front end is gone.</summary>
    public async Task ReplyAsync(Request request, string type, JsonObject content) =>
        await socket.SendAsync(request.Peer, codec.Write(request.Route, type, request.RawHeader, content), CancellationToken.None);
}
