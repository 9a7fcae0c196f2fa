namespace MnistHelpers.Planes;

/// <summary>The areas enclosed by strokes: the inside of a 0, and of the bowls of a 6, an 8 and a 9.</summary>
internal static class Rings
{
    /// <summary>
    /// The minimum area of a hole as a fraction of the squared height; smaller ones are places where strokes meet, or gaps in the ink.
    /// </summary>
    private const double LeastHole = 0.004;

    /// <summary>Returns a plane that is 1 where background is enclosed by ink.</summary>
    /// <param name="digits">The amount of ink, 0 to 1.</param>
    internal static GrayPlane Inside(GrayPlane digits)
    {
        int width = digits.Width, height = digits.Height;
        // A border of background on all sides connects everything that is open at the edges.
        GrayPlane ground = digits.Crop(new PixelBox(-1, -1, width + 2, height + 2)).Map(value => value < 0.5f ? 1 : 0);
        ComponentMap map = ComponentMap.Of(ground, Array.ConvertAll(ground.Values, value => value > 0), reach: 0);
        var holes = map.All.Where(part => part.Box.Left > 0 && part.Area >= LeastHole * height * height)
            .Select(part => part.Label)
            .ToHashSet();
        var inside = new GrayPlane(ground.Width, ground.Height, Array.ConvertAll(map.Labels, label => holes.Contains(label) ? 1f : 0f));
        return inside.Crop(new PixelBox(1, 1, width, height));
    }
}
