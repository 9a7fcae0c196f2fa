using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;
using FigureRenderer.Theming;

namespace FigureRenderer.Layout;

/// <summary>The sheet that a figure is drawn on: its size in px and the plotting area between the margins.</summary>
internal sealed class Sheet(Attributes layout)
{
    public Attributes Layout { get; } = layout;

    public Font Font { get; } = Font.Of(layout);

    public double Width { get; } = Length(layout.Number("width"), 700);

    public double Height { get; } = Length(layout.Number("height"), 450);

    public Color Paper { get; } = Color.Parse(layout.Find("paper_bgcolor")) ?? Color.White;

    /// <summary>Whether texts on axes stand on heat maps, whose colors go with theirs.</summary>
    public bool HasMaps { get; init; }

    /// <summary>Whether a dark page turns over what stands in the plots.</summary>
    public bool TurnsOver => Theme is { TurnsOver: true };

    /// <summary>How the figure turns dark; null where it does not.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The area that fractions of the figure ("paper") are counted in.</summary>
    public Box Area { get; set; }

    private static double Length(double? given, double otherwise) => given is >= 10 ? Math.Min(given.Value, 20_000) : otherwise;

    /// <summary>A share of the area from the left, in px.</summary>
    public double PaperX(double share) => Area.Left + (share * Area.Width);

    /// <summary>A share of the area from below, in px.</summary>
    public double PaperY(double share) => Area.Bottom - (share * Area.Height);
}
