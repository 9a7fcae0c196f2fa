using System.Text.Json.Nodes;
using Notebooks.Jupyter.Channels;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Ends the kernel; a restart is up to the front end.</summary>
/// <param name="iopub">The channel that informs the other front ends.</param>
/// <param name="end">Called once the reply has been made.</param>
internal sealed class ShutdownHandler(IOPubChannel iopub, Action end) : IRequestHandler
{
    public string Name => "shutdown";

    public Task<JsonObject> HandleAsync(Request request)
    {
        bool restart = request.Flag("restart", false);
        iopub.Publish("shutdown_reply", request.RawHeader, Content(restart));
        end();
        return Task.FromResult(Content(restart));
    }

    private static JsonObject Content(bool restart) => new() { ["status"] = "ok", ["restart"] = restart };
}
