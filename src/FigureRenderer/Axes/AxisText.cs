using System.Globalization;
using FigureRenderer.Drawing;

namespace FigureRenderer.Axes;

/// <summary>Writes how axes map values to px, for the script that finds the mark under a pointer.</summary>
internal static class AxisText
{
    /// <summary>
    /// Writes each axis as its ID, its kind, the ends of its range, the same ends in px, and its categories, separated by commas; axes are
    /// separated by spaces. Characters of a category that could be taken for a separator are percent-encoded.
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
