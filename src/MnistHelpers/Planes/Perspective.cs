using System.Numerics;

namespace MnistHelpers.Planes;

/// <summary>A quadrilateral in a picture as the image of a rectangle that is seen at an angle, and the way from one to the other.</summary>
/// <remarks>The projective map of the unit square: Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989.</remarks>
internal sealed class Perspective
{
    /// <summary>The minimum fraction of a quadrilateral that a shape fills to be one: its corners may be worn.</summary>
    private const double LeastFill = 0.95;

    /// <summary>The minimum ratio of two opposite sides, and the maximum cosine of an angle between neighboring ones.</summary>
    private const double LeastRatio = 0.6, MostCosine = 0.4;

    /// <summary>
    /// The minimum distance of a corner from that of an upright rectangle, as a fraction of the shorter side, for which a picture is
    /// straightened: 0.02 is a turn by about a degree.
    /// </summary>
    private const double LeastOff = 0.02;

    private readonly Vector2[] _corners;
    private readonly int _edge;
    private readonly double _a, _b, _d, _e, _g, _h;

    /// <param name="corners">The corners, clockwise from the top left.</param>
    /// <param name="edge">The width of the edge, in pixels, that does not belong to what is seen.</param>
    private Perspective(Vector2[] corners, int edge)
    {
        (_corners, _edge) = (corners, edge);
        Vector2 first = corners[1] - corners[2], second = corners[3] - corners[2],
            sum = corners[0] - corners[1] + corners[2] - corners[3];
        double determinant = Cross(first, second);
        (_g, _h) = (Cross(sum, second) / determinant, Cross(first, sum) / determinant);
        (_a, _b) = (corners[1].X - corners[0].X + _g * corners[1].X, corners[3].X - corners[0].X + _h * corners[3].X);
        (_d, _e) = (corners[1].Y - corners[0].Y + _g * corners[1].Y, corners[3].Y - corners[0].Y + _h * corners[3].Y);
    }

    private double Across => (Vector2.Distance(_corners[0], _corners[1]) + Vector2.Distance(_corners[3], _corners[2])) / 2;

    private double Down => (Vector2.Distance(_corners[0], _corners[3]) + Vector2.Distance(_corners[1], _corners[2])) / 2;

    /// <summary>
    /// Returns the perspective of a shape that is a rectangle seen at an angle; null if it is something else, or if it is upright already.
    /// </summary>
    /// <param name="shape">The pixels of the shape in a box, row-major.</param>
    /// <param name="box">The box.</param>
    /// <param name="edge">The width of the shape's edge, in its pixels, which is left out.</param>
    /// <param name="scale">The number of pixels of the picture per pixel of the shape, along each side.</param>
    internal static Perspective? Of(bool[] shape, PixelBox box, double edge, double scale)
    {
        List<Vector2> corners = Hull(shape, box.Width, box.Height);
        while (corners.Count > 4)
        {
            if (!RemoveSide(corners))
                return null;
        }
        if (corners.Count < 4 || Area(corners) * LeastFill > shape.Count(inside => inside) || !IsRectangleLike(corners))
            return null;
        // At the top left begins the side that runs most to the right.
        int first = Enumerable.Range(0, 4).MaxBy(i => Vector2.Normalize(corners[(i + 1) % 4] - corners[i]).X);
        Vector2[] ordered = [.. Enumerable.Range(0, 4).Select(i => corners[(first + i) % 4])];
        return IsUpright(ordered)
            ? null
            : new Perspective(
                Array.ConvertAll(ordered, corner => (corner + new Vector2(box.Left, box.Top)) * (float)scale),
                (int)Math.Ceiling(edge * scale));
    }

    /// <summary>Returns what the quadrilateral shows as a rectangle of about the same size.</summary>
    internal GrayPlane Straighten(GrayPlane picture)
    {
        var straight = new GrayPlane(Math.Max(1, (int)Across - 2 * _edge), Math.Max(1, (int)Down - 2 * _edge));
        for (int y = 0; y < straight.Height; y++)
        {
            for (int x = 0; x < straight.Width; x++)
                straight.Values[y * straight.Width + x] = At(picture, Image(x + 0.5, y + 0.5, straight.Width, straight.Height));
        }
        return straight;
    }

    /// <summary>Returns where a point of the straightened picture is in the one that was straightened.</summary>
    internal PixelPoint Image(double x, double y, int width, int height)
    {
        double across = (x + _edge) / (width + 2 * _edge), down = (y + _edge) / (height + 2 * _edge), depth = _g * across + _h * down + 1;
        return new PixelPoint((_a * across + _b * down + _corners[0].X) / depth, (_d * across + _e * down + _corners[0].Y) / depth);
    }

    /// <summary>Interpolates between the four pixels around a point.</summary>
    private static float At(GrayPlane picture, PixelPoint point)
    {
        float x = (float)Math.Clamp(point.X - 0.5, 0, picture.Width - 1), y = (float)Math.Clamp(point.Y - 0.5, 0, picture.Height - 1);
        int left = (int)x, top = (int)y, right = Math.Min(left + 1, picture.Width - 1), bottom = Math.Min(top + 1, picture.Height - 1);
        return float.Lerp(
            float.Lerp(picture[left, top], picture[right, top], x - left),
            float.Lerp(picture[left, bottom], picture[right, bottom], x - left),
            y - top);
    }

    /// <summary>Returns the corners of the convex hull of a shape's pixels, clockwise as seen in a picture.</summary>
    /// <remarks>Andrew's monotone chain.</remarks>
    private static List<Vector2> Hull(bool[] shape, int width, int height)
    {
        var points = new List<Vector2>();
        for (int y = 0; y < height; y++)
        {
            Span<bool> row = shape.AsSpan(y * width, width);
            if (row.IndexOf(true) is >= 0 and var left)
            {
                int right = row.LastIndexOf(true) + 1;
                points.AddRange([new(left, y), new(left, y + 1), new(right, y), new(right, y + 1)]);
            }
        }
        Vector2[] sorted = [.. points.Distinct().OrderBy(point => point.X).ThenBy(point => point.Y)];
        return [.. Half(sorted), .. Half(sorted.Reverse())];

        static List<Vector2> Half(IEnumerable<Vector2> points)
        {
            var chain = new List<Vector2>();
            foreach (Vector2 point in points)
            {
                while (chain.Count > 1 && Cross(chain[^1] - chain[^2], point - chain[^2]) <= 0)
                    chain.RemoveAt(chain.Count - 1);
                chain.Add(point);
            }
            return chain[..^1];
        }
    }

    /// <summary>
    /// Removes the side of a convex polygon whose neighbors, prolonged until they meet, enclose the least additional area; false if none
    /// do meet.
    /// </summary>
    private static bool RemoveSide(List<Vector2> corners)
    {
        (double Area, int Side, Vector2 Corner) best = (double.PositiveInfinity, -1, default);
        for (int i = 0; i < corners.Count; i++)
        {
            Vector2 from = corners[i], to = corners[(i + 1) % corners.Count];
            Vector2 before = from - corners[(i + corners.Count - 1) % corners.Count], after = to - corners[(i + 2) % corners.Count];
            float determinant = Cross(before, after);
            // Prolonged, they meet beyond the side only if both turn by less than a half together.
            if (determinant >= 0)
                continue;
            Vector2 corner = from + before * (Cross(to - from, after) / determinant);
            double area = Math.Abs(Cross(to - from, corner - from)) / 2;
            if (area < best.Area)
                best = (area, i, corner);
        }
        if (best.Side < 0)
            return false;
        corners[best.Side] = best.Corner;
        corners.RemoveAt((best.Side + 1) % corners.Count);
        return true;
    }

    private static bool IsRectangleLike(List<Vector2> corners)
    {
        Vector2[] sides = [.. corners.Select((corner, i) => corners[(i + 1) % 4] - corner)];
        double[] lengths = Array.ConvertAll(sides, side => (double)side.Length());
        return Enumerable.Range(0, 2).All(i => Math.Min(lengths[i], lengths[i + 2]) >= LeastRatio * Math.Max(lengths[i], lengths[i + 2]))
            && Enumerable.Range(0, 4).All(i =>
                Math.Abs(Vector2.Dot(sides[i], sides[(i + 1) % 4])) <= MostCosine * lengths[i] * lengths[(i + 1) % 4]);
    }

    private static bool IsUpright(Vector2[] corners)
    {
        float left = corners.Min(corner => corner.X), right = corners.Max(corner => corner.X),
            top = corners.Min(corner => corner.Y), bottom = corners.Max(corner => corner.Y);
        Vector2[] upright = [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];
        return corners.Zip(upright, Vector2.Distance).Max() < LeastOff * Math.Min(right - left, bottom - top);
    }

    private static double Area(List<Vector2> corners) =>
        corners.Select((corner, i) => Cross(corner, corners[(i + 1) % corners.Count])).Sum() / 2;

    private static float Cross(Vector2 a, Vector2 b) => a.X * b.Y - a.Y * b.X;
}
