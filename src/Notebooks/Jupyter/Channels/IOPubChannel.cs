using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Messages;
using Notebooks.Zmtp;

namespace Notebooks.Jupyter.Channels;

/// <summary>
/// The channel to all front ends: output, and whether the kernel is busy. Messages are sent in the order of the calls, from any thread.
/// </summary>
internal sealed class IOPubChannel(IPublisherSocket socket, MessageCodec codec)
{
    private readonly Lock _lock = new();

    /// <summary>Publishes a message; waits if a front end is far behind.</summary>
    /// <param name="type">The message type, for example <c>stream</c>.</param>
    /// <param name="parent">The header of the request that it belongs to.</param>
    /// <param name="content">The content.</param>
    public void Publish(string type, ReadOnlyMemory<byte> parent, JsonObject content)
    {
        var frames = codec.Write([Encoding.UTF8.GetBytes("kernel." + type)], type, parent, content);
        lock (_lock)
        {
            var publishing = socket.PublishAsync(frames, CancellationToken.None);
            if (!publishing.IsCompletedSuccessfully)
                publishing.AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>Publishes the status: <c>busy</c> at the beginning of a request, <c>idle</c> at its end, <c>starting</c> once.</summary>
    public void Status(string state, ReadOnlyMemory<byte> parent = default) =>
        Publish("status", parent, new JsonObject { ["execution_state"] = state });
}
