using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Reading;

namespace FigureRenderer.Traces;

/// <summary>Draws one trace in an area of its own instead of on axes.</summary>
internal abstract class PanelDrawing(TraceSource source)
{
    public TraceSource Source { get; } = source;

    public Attributes Attributes => Source.Attributes;

    /// <summary>The color bar that the trace requests.</summary>
    public virtual ColorMapping? ShownScale => null;

    /// <summary>Whether there is nothing to draw.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Draws the trace into its area, after the figure has been laid out.</summary>
    public abstract void Draw(SvgWriter svg, Box place);
}
