namespace MnistHelpers;

/// <summary>What closed strokes enclose: the inside of a 0, and of the bowls of a 6, an 8 and a 9.</summary>
internal static class Rings
{
    /// <summary>A smaller hole, as a share of the square of the height, is where strokes meet, or a gap in the ink.</summary>
    private const double LeastHole = 0.004;

    /// <summary>Where ground is enclosed by ink, 1.</summary>
    /// <param name="digits">How much ink there is, 0 to 1.</param>
    internal static GrayPlane Inside(GrayPlane digits)
    {
        int width = digits.Width, height = digits.Height;
        // Ground around all makes one of what is open at the borders.
        GrayPlane ground = digits.Crop(new PixelBox(-1, -1, width + 2, height + 2)).Map(value => value < 0.5f ? 1 : 0);
        ComponentMap map = ComponentMap.Of(ground, Array.ConvertAll(ground.Values, value => value > 0), reach: 0);
        var holes = map.All.Where(part => part.Box.Left > 0 && part.Area >= LeastHole * height * height)
            .Select(part => part.Label)
            .ToHashSet();
        var inside = new GrayPlane(ground.Width, ground.Height, Array.ConvertAll(map.Labels, label => holes.Contains(label) ? 1f : 0f));
        return inside.Crop(new PixelBox(1, 1, width, height));
    }
}
