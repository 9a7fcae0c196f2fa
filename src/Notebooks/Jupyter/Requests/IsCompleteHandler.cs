using System.Text.Json.Nodes;
using Notebooks.Cells;
using Notebooks.Language;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Tells a console whether the typed code can be run or has to continue.</summary>
internal sealed class IsCompleteHandler : IRequestHandler
{
    public string Name => "is_complete";

    public async Task<JsonObject> HandleAsync(Request request)
    {
        var completeness = await CompilerStack.RunAsync(() => CompletenessCheck.Of(request.Text("code")));
        return completeness.Status switch
        {
            CompletenessStatus.Incomplete => new JsonObject { ["status"] = "incomplete", ["indent"] = completeness.Indent },
            CompletenessStatus.Invalid => new JsonObject { ["status"] = "invalid" },
            _ => new JsonObject { ["status"] = "complete" },
        };
    }
}
