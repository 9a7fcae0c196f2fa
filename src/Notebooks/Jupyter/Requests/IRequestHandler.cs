using System.Text.Json.Nodes;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Answers one type of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The message type without its suffix: <c>execute</c> for <c>execute_request</c> and <c>execute_reply</c>.</summary>
    string Name { get; }

    /// <summary>Handles a request and returns the content of the reply.</summary>
    Task<JsonObject> HandleAsync(Request request);
}
