namespace FigureRenderer.Layout;

/// <summary>Which part of an object stands at its position; "auto" goes by thirds.</summary>
internal static class Anchors
{
    /// <summary>start, middle or end, as SVG names it.</summary>
    public static string Horizontal(string? anchor, double share) => Before(anchor, share) switch
    {
        0 => "start",
        1 => "end",
        _ => "middle",
    };

    /// <summary>The share of the object's width that lies left of its position.</summary>
    public static double Before(string? anchor, double share) => anchor switch
    {
        "left" => 0,
        "center" => 0.5,
        "right" => 1,
        _ => share < 1 / 3.0 ? 0 : share > 2 / 3.0 ? 1 : 0.5,
    };

    /// <summary>The share of the object's height that lies above its position; the share is counted from below.</summary>
    public static double Above(string? anchor, double share) => anchor switch
    {
        "top" => 0,
        "middle" => 0.5,
        "bottom" => 1,
        _ => share < 1 / 3.0 ? 1 : share > 2 / 3.0 ? 0 : 0.5,
    };
}
