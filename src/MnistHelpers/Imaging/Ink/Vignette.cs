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
        List<float>?[,] sectors = Sectors(small);
        float[] light = Light(sectors);
        float middle = light[0];
        if (middle <= 0 || !HasDarkCorners(small, light) || IsSteep(light) || Unlikeness(sectors, light) > MostUnlike * middle)
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

    private static bool HasDarkCorners(GrayPlane small, float[] light)
    {
        float[] corners = Corners(small);
        return light[^1] <= LeastFall * light[0] && corners.Max() <= LeastFall * light[0]
            && corners.Max() - corners.Min() <= MostUneven * light[0];
    }

    private static bool IsSteep(float[] light) => light.Zip(light.Skip(1), (inner, outer) => inner - outer).Max() > Steepest * light[0];

    /// <summary>Returns the pixels by ring and direction.</summary>
    private static List<float>?[,] Sectors(GrayPlane small)
    {
        var sectors = new List<float>?[Rings, Directions];
        for (int y = 0; y < small.Height; y++)
        {
            for (int x = 0; x < small.Width; x++)
            {
                double turns = Math.Atan2((y + 0.5) / small.Height - 0.5, (x + 0.5) / small.Width - 0.5) / Math.Tau + 0.5;
                ref List<float>? sector = ref sectors[
                    Math.Min(Rings - 1, (int)(Radius(small, x, y) * Rings)), Math.Min(Directions - 1, (int)(turns * Directions))];
                (sector ??= []).Add(small[x, y]);
            }
        }
        return sectors;
    }

    /// <summary>Returns the paper's brightness in each ring, which does not rise outward.</summary>
    private static float[] Light(List<float>?[,] sectors)
    {
        var light = new float[Rings];
        for (int ring = Rings - 1; ring >= 0; ring--)
        {
            List<float> values = [.. Enumerable.Range(0, Directions).SelectMany(direction => sectors[ring, direction] ?? [])];
            float here = values.Count == 0 ? 0 : PaperOf(values);
            light[ring] = ring == Rings - 1 ? here : Math.Max(here, light[ring + 1]);
        }
        return light;
    }

    /// <summary>
    /// Computes how much the paper's light in the outer rings differs from one direction to another, on average: around a sheet that lies
    /// on a table, each side ends at another ring.
    /// </summary>
    private static float Unlikeness(List<float>?[,] sectors, float[] light)
    {
        var differences = new List<float>();
        for (int ring = Rings / 3; ring < Rings; ring++)
        {
            for (int direction = 0; direction < Directions; direction++)
            {
                if (sectors[ring, direction] is { } values)
                    differences.Add(Math.Abs(PaperOf(values) - light[ring]));
            }
        }
        return differences.Average();
    }

    private static float PaperOf(List<float> values) =>
        OrderStatistic.Of(CollectionsMarshal.AsSpan(values), (int)(Paper * (values.Count - 1)));

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
