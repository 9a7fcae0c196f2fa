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

    /// <summary>Whether texts on axes lie on heatmaps, so that their colors change with the map's.</summary>
    public bool HasMaps { get; init; }

    /// <summary>Whether a dark page inverts the contents of the plots.</summary>
    public bool TurnsOver => Theme is { TurnsOver: true };

    /// <summary>The dark theme of the figure; null if it has none.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The area that "paper" coordinates refer to.</summary>
    public Box Area { get; set; }

    private static double Length(double? given, double otherwise) => given is >= 10 ? Math.Min(given.Value, 20_000) : otherwise;

    /// <summary>Converts a share of the area from the left to px.</summary>
    public double PaperX(double share) => Area.Left + (share * Area.Width);

    /// <summary>Converts a share of the area from the bottom to px.</summary>
    public double PaperY(double share) => Area.Bottom - (share * Area.Height);
}
