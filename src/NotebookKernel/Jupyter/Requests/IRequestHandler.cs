using System.Text.Json.Nodes;
using NotebookKernel.Jupyter.Messages;

namespace NotebookKernel.Jupyter.Requests;

/// <summary>Answers one type of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The name of the type without its ending: <c>execute</c> for <c>execute_request</c> and <c>execute_reply</c>.</summary>
    string Name { get; }

    /// <summary>The reply's content.</summary>
    Task<JsonObject> HandleAsync(Request request);
}
