using System.Runtime.InteropServices;
using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>The dark corners that a lens leaves: light falls off with the distance from the middle, in all directions.</summary>
internal static class Vignette
{
    private const int LongestSide = 200;

    /// <summary>The number of rings around the middle, from it to the corners.</summary>
    private const int Rings = 32;

    /// <summary>The share of a ring's pixels that are darker than its paper: ink, and the darker one of two sides.</summary>
    private const double Paper = 0.7;

    /// <summary>The maximum brightness of the corners, relative to the middle, of what is worth a correction.</summary>
    private const float LeastFall = 0.75f;

    /// <summary>
    /// The maximum fraction of the middle's light that is lost from one ring to the next: a table's edge is steeper.
    /// </summary>
    private const float Steepest = 0.16f;

    /// <summary>The maximum difference between the four corners, relative to the middle: a shadow falls on one side.</summary>
    private const float MostUneven = 0.35f;

    /// <summary>The number of directions in which light is compared, and its maximum mean deviation, relative to the middle.</summary>
    private const int Directions = 8;

    private const float MostUnlike = 0.11f;

    /// <summary>The minimum light, relative to the middle, by which a pixel is divided.</summary>
    private const float LeastLight = 0.06f;

    /// <summary>Returns the picture as if light fell evenly on its corners; null if they are not dark, or not because of a lens.</summary>
    internal static GrayPlane? Flatten(GrayPlane gray)
    {
        GrayPlane small = AreaResampler.Reduced(gray, LongestSide);
        float[] light = Light(small);
        float middle = light[0];
        if (middle <= 0 || light[^1] > LeastFall * middle || Corners(small) is var corners && corners.Max() > LeastFall * middle
            || corners.Max() - corners.Min() > MostUneven * middle)
        {
            return null;
        }
        for (int ring = 1; ring < Rings; ring++)
        {
            if (light[ring - 1] - light[ring] > Steepest * middle)
                return null;
        }
        if (Unlikeness(small, light) > MostUnlike * middle)
            return null;

        var flat = new GrayPlane(gray.Width, gray.Height);
        for (int y = 0; y < gray.Height; y++)
        {
            for (int x = 0; x < gray.Width; x++)
            {
                double at = Math.Clamp(Radius(gray, x, y) * Rings - 0.5, 0, Rings - 1);
                int ring = Math.Min((int)at, Rings - 2);
                float here = light[ring] + (float)(at - ring) * (light[ring + 1] - light[ring]);
                flat.Values[y * gray.Width + x] = Math.Min(1, gray[x, y] * middle / Math.Max(here, LeastLight * middle));
            }
        }
        return flat;
    }

    /// <summary>Returns the paper's brightness in each ring, which does not rise outward.</summary>
    private static float[] Light(GrayPlane small)
    {
        var rings = new List<float>[Rings];
        for (int ring = 0; ring < Rings; ring++)
            rings[ring] = [];
        for (int y = 0; y < small.Height; y++)
        {
            for (int x = 0; x < small.Width; x++)
                rings[Math.Min(Rings - 1, (int)(Radius(small, x, y) * Rings))].Add(small[x, y]);
        }
        var light = new float[Rings];
        for (int ring = Rings - 1; ring >= 0; ring--)
        {
            float[] values = [.. rings[ring]];
            float here = values.Length == 0 ? 0 : OrderStatistic.Of(values, (int)(Paper * (values.Length - 1)));
            light[ring] = ring == Rings - 1 ? here : Math.Max(here, light[ring + 1]);
        }
        return light;
    }

    /// <summary>
    /// Computes how much the paper's light in the outer rings differs from one direction to another, on average: around a sheet that lies
    /// on a table, each side ends at another ring.
    /// </summary>
    private static float Unlikeness(GrayPlane small, float[] light)
    {
        const int inner = Rings / 3;
        var sectors = new Dictionary<(int Ring, int Direction), List<float>>();
        for (int y = 0; y < small.Height; y++)
        {
            for (int x = 0; x < small.Width; x++)
            {
                int ring = Math.Min(Rings - 1, (int)(Radius(small, x, y) * Rings));
                double angle = Math.Atan2((y + 0.5) / small.Height - 0.5, (x + 0.5) / small.Width - 0.5) / Math.Tau + 0.5;
                int direction = Math.Min(Directions - 1, (int)(angle * Directions));
                if (ring < inner)
                    continue;
                if (!sectors.TryGetValue((ring, direction), out List<float>? values))
                    sectors.Add((ring, direction), values = []);
                values.Add(small[x, y]);
            }
        }
        return sectors.Average(sector =>
        {
            Span<float> values = CollectionsMarshal.AsSpan(sector.Value);
            return Math.Abs(OrderStatistic.Of(values, (int)(Paper * (values.Length - 1))) - light[sector.Key.Ring]);
        });
    }

    private static float[] Corners(GrayPlane small)
    {
        int side = Math.Max(1, Math.Min(small.Width, small.Height) / 16), right = small.Width - side, bottom = small.Height - side;
        return [Mean(0, 0), Mean(right, 0), Mean(0, bottom), Mean(right, bottom)];

        float Mean(int left, int top) => small.Crop(new PixelBox(left, top, side, side)).Values.Average();
    }

    /// <summary>Returns a pixel's distance from the middle, which is 1 in the corners.</summary>
    private static double Radius(GrayPlane plane, int x, int y)
    {
        double right = (x + 0.5) / plane.Width * 2 - 1, down = (y + 0.5) / plane.Height * 2 - 1;
        return Math.Sqrt((right * right + down * down) / 2);
    }
}
