using System.Text.Json.Nodes;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Stops the running cell.</summary>
internal sealed class InterruptHandler(Interrupter interrupter) : IRequestHandler
{
    public string Name => "interrupt";

    public Task<JsonObject> HandleAsync(Request request)
    {
        interrupter.Interrupt();
        return Task.FromResult(new JsonObject { ["status"] = "ok" });
    }
}
