using System.Text.Json;
using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>Draws a picture: components by row, column, and channel, or a data URI.</summary>
internal sealed class ImageDrawing : TraceDrawing
{
    private readonly string? _uri;
    private readonly int _width, _height;

    public ImageDrawing(TraceSource source, Axis x, Axis y)
        : base(source, x, y)
    {
        if (Attributes.Text("source") is { } given)
        {
            (_uri, (_width, _height)) = Pictures.IsPicture(given) && Pictures.Size(given) is { } size ? (given, size) : (null, (1, 1));
            return;
        }
        JsonElement[][] rows =
            [.. Attributes.Items("z").Where(row => row.ValueKind == JsonValueKind.Array).Select(row => row.EnumerateArray().ToArray())];
        (_height, _width) = (rows.Length, rows.Length == 0 ? 0 : rows.Max(row => row.Length));
        if (_width == 0) return;
        var pixels = new Color?[_width * _height];
        for (int row = 0; row < _height; row++)
        {
            for (int column = 0; column < rows[row].Length; column++) pixels[(row * _width) + column] = Pixel(rows[row][column]);
        }
        _uri = Png.DataUri(_width, _height, pixels);
    }

    public override bool InLegend => false;

    /// <summary>The reason that the picture cannot be drawn; null if it can.</summary>
    public string? Fault => _uri is null && _width > 0 ? "picture: its source is not a data URI of a PNG, JPEG or GIF" : null;

    public override Extent? ExtentOn(Axis axis)
    {
        (double start, double end) = Span(axis);
        return _width == 0 ? null : new Extent(Math.Min(start, end), Math.Max(start, end));
    }

    public override void Draw(SvgWriter svg)
    {
        if (_uri is null) return;
        ((double x0, double x1), (double y0, double y1)) = (Span(X), Span(Y));
        // A reversed axis mirrors the picture; SVG does that with a negative scale.
        double left = X.ToPixel(x0), right = X.ToPixel(x1), top = Y.ToPixel(y0), bottom = Y.ToPixel(y1);
        (double scaleX, double scaleY) = (right < left ? -1 : 1, bottom < top ? -1 : 1);
        bool turned = scaleX < 0 || scaleY < 0;
        if (turned)
        {
            svg.Open(
                "g",
                ("transform", $"translate({Number.Text(left)} {Number.Text(top)}) scale({Number.Text(scaleX)} {Number.Text(scaleY)})"));
        }
        var box = new Box(turned ? 0 : left, turned ? 0 : top, Math.Abs(right - left), Math.Abs(bottom - top));
        Pictures.Draw(svg, box, _uri, Opacity, smooth: Attributes.Text("zsmooth") == "fast");
        if (turned) svg.Close("g");
    }

    private (double Start, double End) Span(Axis axis)
    {
        string letter = axis == X ? "x" : "y";
        double start = Attributes.Find(letter + "0") is { } first ? axis.Position(first) ?? 0 : 0;
        double step = Attributes.Number("d" + letter) is { } given and not 0 ? given : 1;
        return (start - (step / 2), start + (((axis == X ? _width : _height) - 0.5) * step));
    }

    private Color? Pixel(JsonElement channels)
    {
        if (channels.ValueKind != JsonValueKind.Array) return null;
        double[] c = [.. channels.EnumerateArray().Select(value => JsonValues.Number(value, numericStrings: true) ?? double.NaN)];
        string model = Attributes.Text("colormodel") ?? "rgb";
        if (c.Length < 3 || !Array.TrueForAll(c, double.IsFinite)) return null;
        if (model.StartsWith("hsl", StringComparison.Ordinal))
            return Color.FromHsl(c[0], c[1] / 100, c[2] / 100, model == "hsla" && c.Length > 3 ? Math.Clamp(c[3], 0, 1) : 1);
        double alpha = model == "rgb" || c.Length < 4 ? 1 : model == "rgba256" ? Scaled(c[3], 3, 255) / 255 : Scaled(c[3], 3, 1);
        return new Color((byte)Scaled(c[0], 0, 255), (byte)Scaled(c[1], 1, 255), (byte)Scaled(c[2], 2, 255), alpha);
    }

    // zmin and zmax are the component values for none and all of a color.
    private double Scaled(double value, int channel, double full)
    {
        double low = Bound("zmin", channel, 0), high = Bound("zmax", channel, full);
        return high == low ? 0 : Math.Clamp((value - low) / (high - low), 0, 1) * full;
    }

    private double Bound(string name, int channel, double otherwise)
    {
        double[] bounds = Columns.Numbers(Attributes, name);
        return channel < bounds.Length && double.IsFinite(bounds[channel]) ? bounds[channel] : otherwise;
    }
}
