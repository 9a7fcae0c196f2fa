using System.Text.Json.Nodes;
using NotebookServer.Tweaking;

namespace NotebookServer.Rendering;

/// <summary>Controls as the page receives them.</summary>
internal static class ControlViews
{
    public static JsonObject Of(ParameterControl control) => new()
    {
        ["cell"] = control.Cell,
        ["name"] = control.Name,
        ["kind"] = control.Kind.ToString().ToLowerInvariant(),
        ["value"] = control.Value,
        ["note"] = control.Note,
        ["less"] = control.Less,
        ["more"] = control.More,
        ["stops"] = Texts(control.Stops),
        ["choices"] = Texts(control.Choices),
        ["origin"] = control.Origin,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
