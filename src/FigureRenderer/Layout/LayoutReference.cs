using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Json;

namespace FigureRenderer.Layout;

/// <summary>The reference of an annotation's or shape's coordinate: the plotting area, an axis, or an axis domain.</summary>
internal sealed class LayoutReference
{
    private readonly Sheet _sheet;
    private readonly bool _isX;
    private readonly bool _inDomain;

    private LayoutReference(Sheet sheet, bool isX, Axis? axis, bool inDomain) =>
        (_sheet, _isX, Axis, _inDomain) = (sheet, isX, axis, inDomain);

    /// <summary>The axis, if the coordinate refers to one.</summary>
    public Axis? Axis { get; }

    /// <summary>Whether the coordinate is a value of the axis.</summary>
    public bool IsValue => Axis is not null && !_inDomain;

    /// <summary>Finds the reference by its name (<c>paper</c>, <c>x2</c>, <c>y domain</c>); null if the figure has no such axis.</summary>
    public static LayoutReference? Of(string? name, bool isX, Sheet sheet, IEnumerable<Axis> axes)
    {
        name ??= isX ? "x" : "y";
        if (name is "paper" or "container") return new LayoutReference(sheet, isX, null, false);
        bool inDomain = name.EndsWith(" domain", StringComparison.Ordinal);
        string id = inDomain ? name[..^7] : name;
        return axes.FirstOrDefault(axis => axis.Id == id && axis.IsX == isX) is { } found
            ? new LayoutReference(sheet, isX, found, inDomain)
            : null;
    }

    /// <summary>
    /// Converts the coordinate to px; null if it is invalid. On a log axis, annotations give powers of ten and shapes give values.
    /// </summary>
    public double? Pixel(JsonElement value, bool logarithms)
    {
        if (IsValue) return Axis!.LayoutPosition(value, logarithms) is { } position ? Axis.ToPixel(position) : null;
        if (JsonValues.Number(value, numericStrings: true) is not { } share) return null;
        if (Axis is null) return _isX ? _sheet.PaperX(share) : _sheet.PaperY(share);
        return Axis.Pixels.Start + (share * (Axis.Pixels.End - Axis.Pixels.Start));
    }
}
