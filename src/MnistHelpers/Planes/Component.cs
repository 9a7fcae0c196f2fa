namespace MnistHelpers.Planes;

/// <summary>A connected component of ink pixels.</summary>
/// <param name="Label">Its number in <see cref="ComponentMap.Labels"/>.</param>
/// <param name="Box">The bounding box.</param>
/// <param name="Area">The number of pixels.</param>
/// <param name="Mass">The sum of its ink.</param>
internal sealed record Component(int Label, PixelBox Box, int Area, double Mass)
{
    /// <summary>Computes the common bounding box of one or more components.</summary>
    internal static PixelBox BoxOf(IReadOnlyList<Component> parts) => parts.Select(part => part.Box).Aggregate((a, b) => a.Union(b));
}
