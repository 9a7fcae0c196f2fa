namespace MnistHelpers;

/// <summary>Pixels of ink that hang together.</summary>
/// <param name="Label">Its number in <see cref="ComponentMap.Labels"/>.</param>
/// <param name="Box">What it covers.</param>
/// <param name="Area">Its pixels.</param>
/// <param name="Mass">The sum of its ink.</param>
internal sealed record Component(int Label, PixelBox Box, int Area, double Mass)
{
    /// <summary>What some components, at least one, cover together.</summary>
    internal static PixelBox BoxOf(IReadOnlyList<Component> parts) => parts.Select(part => part.Box).Aggregate((a, b) => a.Union(b));
}
