#nullable disable annotations

namespace SkiaSharp;

/// <summary>The settings for drawing: color, stroke, blend mode.</summary>
public class SKPaint : SKObject
{
    private Settings _settings = new();

    /// <summary>Creates a paint: opaque black, filled, without anti-aliasing.</summary>
    public SKPaint()
    {
    }

    /// <summary>The color for drawing; for pictures, only its alpha is used.</summary>
    public SKColor Color
    {
        get => Current.Color;
        set => Current.Color = value;
    }

    /// <summary>The part of a shape that is painted. Lines and points are always stroked.</summary>
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
    /// The width of strokes before the canvas matrix is applied; 0 for a line one pixel wide regardless of the matrix. Values that are
    /// negative or NaN are ignored.
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

    /// <summary>
    /// The miter limit: the maximum length of a corner's point relative to the stroke width; initially 4, which bevels corners below
    /// 28.96°.
    /// </summary>
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

    /// <summary>The shape of line ends.</summary>
    public SKStrokeCap StrokeCap
    {
        get => Current.StrokeCap;
        set => Current.StrokeCap = value;
    }

    /// <summary>The shape of corners between lines.</summary>
    public SKStrokeJoin StrokeJoin
    {
        get => Current.StrokeJoin;
        set => Current.StrokeJoin = value;
    }

    /// <summary>
    /// Whether edges are anti-aliased: pixels are painted according to their coverage; otherwise, a pixel is painted if its center is
    /// covered.
    /// </summary>
    public bool IsAntialias
    {
        get => Current.IsAntialias;
        set => Current.IsAntialias = value;
    }

    /// <summary>Stored but without effect; there is no dithering.</summary>
    public bool IsDither
    {
        get => Current.IsDither;
        set => Current.IsDither = value;
    }

    /// <summary>How colors are combined with existing ones.</summary>
    public SKBlendMode BlendMode
    {
        get => Current.BlendMode;
        set => Current.BlendMode = value;
    }

    /// <summary>The sampling of pictures drawn without <see cref="SKSamplingOptions"/>.</summary>
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

    /// <summary>Resets everything to the initial values.</summary>
    public void Reset()
    {
        RequireAlive();
        _settings = new Settings();
    }

    /// <summary>Creates a copy.</summary>
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
