using System.Globalization;
using FigureRenderer.Drawing;

namespace FigureRenderer.Axes;

/// <summary>Writes down how axes turn values into px, for the script that finds the mark under a pointer.</summary>
internal static class AxisText
{
    /// <summary>
    /// Each axis as its id, its kind, the ends of its range, the same in px, and its categories, separated by commas; the axes by spaces.
    /// Of a category what could be taken for a separator is escaped as in addresses.
    /// </summary>
    public static string? Of(IReadOnlyList<Axis> axes) => axes.Count == 0 ? null : string.Join(' ', axes.Select(axis => string.Join(',',
    [
        axis.Id, Name(axis.Kind), Exact(axis.Range.Start), Exact(axis.Range.End), Number.Text(axis.Pixels.Start),
        Number.Text(axis.Pixels.End), .. axis.Kind == AxisKind.Category ? axis.Categories.Select(Uri.EscapeDataString) : [],
    ])));

    private static string Name(AxisKind kind) => kind switch
    {
        AxisKind.Category => "category",
        AxisKind.Date => "date",
        AxisKind.Log => "log",
        _ => "linear",
    };

    private static string Exact(double position) => position.ToString("R", CultureInfo.InvariantCulture);
}
