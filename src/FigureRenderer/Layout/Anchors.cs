namespace FigureRenderer.Layout;

/// <summary>Determines which part of an object lies at its position; "auto" goes by thirds.</summary>
internal static class Anchors
{
    /// <summary>Returns start, middle, or end, as SVG names them.</summary>
    public static string Horizontal(string? anchor, double share) => Before(anchor, share) switch
    {
        0 => "start",
        1 => "end",
        _ => "middle",
    };

    /// <summary>Returns the share of the object's width to the left of its position.</summary>
    public static double Before(string? anchor, double share) => anchor switch
    {
        "left" => 0,
        "center" => 0.5,
        "right" => 1,
        _ => share < 1 / 3.0 ? 0 : share > 2 / 3.0 ? 1 : 0.5,
    };

    /// <summary>Returns the share of the object's height above its position; the share is counted from the bottom.</summary>
    public static double Above(string? anchor, double share) => anchor switch
    {
        "top" => 0,
        "middle" => 0.5,
        "bottom" => 1,
        _ => share < 1 / 3.0 ? 1 : share > 2 / 3.0 ? 0 : 0.5,
    };
}
