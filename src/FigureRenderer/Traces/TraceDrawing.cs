using FigureRenderer.Axes;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>Draws one trace on its two axes.</summary>
internal abstract class TraceDrawing(TraceSource source, Axis x, Axis y)
{
    public TraceSource Source { get; } = source;

    public Attributes Attributes => Source.Attributes;

    public Axis X { get; } = x;

    public Axis Y { get; } = y;

    /// <summary>The color that the figure's colorway assigns to the trace.</summary>
    public required Color Color { get; init; }

    public double Opacity => Math.Clamp(Attributes.Number("opacity", 1), 0, 1);

    /// <summary>Whether the legend lists the trace by default.</summary>
    public virtual bool InLegend => true;

    /// <summary>The color bar that the trace requests.</summary>
    public virtual ColorMapping? ShownScale => null;

    /// <summary>Returns the extent of the trace on an axis, once the axes know their kinds and categories.</summary>
    public abstract Extent? ExtentOn(Axis axis);

    /// <summary>Returns the same extent in parts, if some need more space than others.</summary>
    public virtual IEnumerable<Extent> ExtentsOn(Axis axis) => ExtentOn(axis) is { } extent ? [extent] : [];

    public abstract void Draw(SvgWriter svg);

    /// <summary>Draws the trace's symbol in the legend.</summary>
    public virtual void DrawSymbol(SvgWriter svg, Box box) => svg.Rectangle(
        new Box(box.Left + (box.Width / 2) - 6, box.CenterY - 6, 12, 12), Color);
}
