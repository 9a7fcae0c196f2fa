using System.Text.Json.Nodes;
using LiveNotebooks.Tweaking;

namespace LiveNotebooks.Rendering;

/// <summary>Controls as the page receives them.</summary>
internal static class ControlViews
{
    public static JsonObject Of(ParameterControl control) => new()
    {
        ["cell"] = control.Cell,
        ["name"] = control.Name,
        ["kind"] = control.Kind,
        ["value"] = control.Value,
        ["note"] = control.Source.Note,
        ["less"] = control.Next(-1),
        ["more"] = control.Next(1),
        ["stops"] = Texts(control.Stops),
        ["choices"] = Texts(control.Choices),
        ["origin"] = control.Origin,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
