using System.Text.Json.Nodes;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Lists the open comms; there are none, because this kernel never opens one.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    public string Name => "comm_info";

    public Task<JsonObject> HandleAsync(Request request) =>
        Task.FromResult(new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });
}
