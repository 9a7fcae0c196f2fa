using System.Text.Json.Nodes;
using System.Web;
using Notebooks.Formatting;

namespace Notebooks.Jupyter.Output;

/// <summary>Shows the kernel's own work for a cell, such as building a library, in a temporary line under the cell.</summary>
/// <param name="publish">Sends a message about the cell.</param>
internal sealed class ProgressDisplay(Action<string, JsonObject> publish)
{
    private string? _displayId;
    private string _line = "";
    private bool _hasOutput;

    /// <summary>Shows a line that replaces the previous one. It may arrive in pieces, the last of which ends it.</summary>
    public void Show(string text)
    {
        bool isNew = _displayId is null;
        _displayId ??= Guid.NewGuid().ToString("N");
        _line = _line.EndsWith('\n') ? text : _line + text;
        Send(isNew ? "display_data" : "update_display_data", _line.TrimEnd());
    }

    /// <summary>Clears the line because the cell's own output begins; the output takes its place.</summary>
    public void MakeRoom()
    {
        End();
        _hasOutput = true;
    }

    /// <summary>Removes the line.</summary>
    public void End()
    {
        if (_displayId is null)
            return;
        if (_hasOutput)
            Send("update_display_data", "");
        else
            publish("clear_output", new JsonObject { ["wait"] = false });
        _displayId = null;
    }

    private void Send(string type, string text) => publish(type, new JsonObject
    {
        ["data"] = new JsonObject
        {
            [MimeTypes.Plain] = text,
            [MimeTypes.Html] = text.Length == 0 ? "" : $"<div style=\"opacity:.65;font-size:90%\">{HttpUtility.HtmlEncode(text)}</div>",
        },
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = _displayId },
    });
}
