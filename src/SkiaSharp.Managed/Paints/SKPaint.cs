#nullable disable annotations

namespace SkiaSharp;

/// <summary>How something is drawn: color, stroke, blend mode.</summary>
public class SKPaint : SKObject
{
    private Settings _settings = new();

    /// <summary>Opaque black, filled, without anti-aliasing.</summary>
    public SKPaint()
    {
    }

    /// <summary>The color of what is drawn; of a picture only the alpha counts.</summary>
    public SKColor Color
    {
        get => Current.Color;
        set => Current.Color = value;
    }

    /// <summary>What of a shape is painted. Lines and points are strokes whatever it says.</summary>
    public SKPaintStyle Style
    {
        get => Current.Style;
        set => Current.Style = value;
    }

    /// <summary>Whether <see cref="Style"/> is not <see cref="SKPaintStyle.Fill"/>.</summary>
    public bool IsStroke
    {
        get => Style != SKPaintStyle.Fill;
        set => Style = value ? SKPaintStyle.Stroke : SKPaintStyle.Fill;
    }

    /// <summary>
    /// The width of strokes, in the units that the canvas' matrix maps; 0 for a line one pixel wide whatever the matrix. What is negative
    /// or no number is ignored.
    /// </summary>
    public float StrokeWidth
    {
        get => Current.StrokeWidth;
        set
        {
            if (value >= 0)
                Current.StrokeWidth = value;
            else
                RequireAlive();
        }
    }

    /// <summary>How long the point of a corner may be, in widths of the stroke; 4 at first, which bevels corners below 28.96°.</summary>
    public float StrokeMiter
    {
        get => Current.StrokeMiter;
        set
        {
            if (value >= 0)
                Current.StrokeMiter = value;
            else
                RequireAlive();
        }
    }

    /// <summary>How lines end.</summary>
    public SKStrokeCap StrokeCap
    {
        get => Current.StrokeCap;
        set => Current.StrokeCap = value;
    }

    /// <summary>How lines meet.</summary>
    public SKStrokeJoin StrokeJoin
    {
        get => Current.StrokeJoin;
        set => Current.StrokeJoin = value;
    }

    /// <summary>
    /// Whether pixels at an edge are painted as far as they are covered; without it a pixel is painted whose center is covered.
    /// </summary>
    public bool IsAntialias
    {
        get => Current.IsAntialias;
        set => Current.IsAntialias = value;
    }

    /// <summary>Is kept; nothing here is dithered.</summary>
    public bool IsDither
    {
        get => Current.IsDither;
        set => Current.IsDither = value;
    }

    /// <summary>How colors are put onto those that are there.</summary>
    public SKBlendMode BlendMode
    {
        get => Current.BlendMode;
        set => Current.BlendMode = value;
    }

    /// <summary>How pictures are sampled that are drawn without <see cref="SKSamplingOptions"/>.</summary>
    [Obsolete("Use SKSamplingOptions instead.")]
    public SKFilterQuality FilterQuality
    {
        get => (SKFilterQuality)Current.FilterQuality;
        set => Current.FilterQuality = (int)value;
    }

    private Settings Current
    {
        get
        {
            RequireAlive();
            return _settings;
        }
    }

    /// <summary>Sets everything back to what a new paint has.</summary>
    public void Reset()
    {
        RequireAlive();
        _settings = new Settings();
    }

    /// <summary>A copy.</summary>
    public SKPaint Clone() => new() { _settings = Current with { } };

    private sealed record Settings
    {
        internal SKColor Color { get; set; } = SKColors.Black;

        internal SKPaintStyle Style { get; set; }

        internal float StrokeWidth { get; set; }

        internal float StrokeMiter { get; set; } = 4;

        internal SKStrokeCap StrokeCap { get; set; }

        internal SKStrokeJoin StrokeJoin { get; set; }

        internal bool IsAntialias { get; set; }

        internal bool IsDither { get; set; }

        internal SKBlendMode BlendMode { get; set; } = SKBlendMode.SrcOver;

        // A number, as the type is obsolete.
        internal int FilterQuality { get; set; }
    }
}
