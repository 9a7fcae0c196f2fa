namespace MnistHelpers.Planes;

/// <summary>Gray values <c>[Height, Width]</c>, row-major; each step defines what 0 and 1 mean.</summary>
internal sealed class GrayPlane(int width, int height, float[] values)
{
    internal GrayPlane(int width, int height)
        : this(width, height, new float[width * height])
    {
    }

    internal int Width { get; } = width;

    internal int Height { get; } = height;

    internal float[] Values { get; } = values;

    internal int LongestSide => Math.Max(Width, Height);

    internal float this[int x, int y] => Values[y * Width + x];

    internal Span<float> Row(int y) => Values.AsSpan(y * Width, Width);

    internal GrayPlane Map(Converter<float, float> function) => new(Width, Height, Array.ConvertAll(Values, function));

    /// <summary>Returns the plane with rows and columns exchanged.</summary>
    internal GrayPlane Transposed()
    {
        var turned = new GrayPlane(Height, Width);
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
                turned.Values[x * Height + y] = Values[y * Width + x];
        }
        return turned;
    }

    /// <summary>Returns the part that a box covers; outside the plane, all values are 0.</summary>
    internal GrayPlane Crop(PixelBox box)
    {
        var part = new GrayPlane(box.Width, box.Height);
        for (int y = Math.Max(box.Top, 0); y < Math.Min(box.Bottom, Height); y++)
        {
            for (int x = Math.Max(box.Left, 0); x < Math.Min(box.Right, Width); x++)
                part.Values[(y - box.Top) * box.Width + x - box.Left] = Values[y * Width + x];
        }
        return part;
    }
}
