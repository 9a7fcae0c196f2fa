using System.Text.Json;
using FigureRenderer.Json;

namespace FigureRenderer.Axes;

/// <summary>Determines the kind of an axis from its values.</summary>
internal static class AxisTypes
{
    public static AxisKind Of(Axis axis, IEnumerable<JsonElement> values, bool strictNumbers) => axis.Attributes.Text("type") switch
    {
        "linear" => AxisKind.Linear,
        "log" => AxisKind.Log,
        "date" => AxisKind.Date,
        "category" or "multicategory" => AxisKind.Category,
        _ => Guess(values, strictNumbers),
    };

    private static AxisKind Guess(IEnumerable<JsonElement> values, bool strictNumbers)
    {
        int numbers = 0, dates = 0, names = 0;
        foreach (JsonElement value in values)
        {
            if (JsonValues.IsGap(value)) continue;
            if (JsonValues.Number(value, numericStrings: !strictNumbers) is not null) numbers++;
            else if (JsonValues.Date(value) is not null) dates++;
            else names++;
        }
        return names + dates <= 2 * numbers ? AxisKind.Linear
            : dates > names ? AxisKind.Date
            : AxisKind.Category;
    }

    /// <summary>Sorts the categories as the axis specifies.</summary>
    public static void Order(Axis axis)
    {
        switch (axis.Attributes.Text("categoryorder"))
        {
            case "category ascending": axis.SortCategories(string.CompareOrdinal); break;
            case "category descending": axis.SortCategories((a, b) => string.CompareOrdinal(b, a)); break;
        }
    }
}
