using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Rotates and mirrors a picture to be upright, according to the EXIF tag Orientation (CIPA DC-008, Exif 2.32, 4.6.4).</summary>
internal static class Orientation
{
    /// <param name="plane">The picture as stored.</param>
    /// <param name="origin">
    /// The location of the stored first row and first column in the upright picture: 1 top left, 2 top right, 3 bottom right, 4 bottom
    /// left, 5 left top, 6 right top, 7 right bottom, 8 left bottom.
    /// </param>
    internal static GrayPlane Apply(GrayPlane plane, int origin) => origin switch
    {
        2 => Mirrored(plane, right: true, down: false),
        3 => Mirrored(plane, right: true, down: true),
        4 => Mirrored(plane, right: false, down: true),
        5 => plane.Transposed(),
        6 => Mirrored(plane.Transposed(), right: true, down: false),
        7 => Mirrored(plane.Transposed(), right: true, down: true),
        8 => Mirrored(plane.Transposed(), right: false, down: true),
        _ => plane,
    };

    /// <summary>Converts the location of a part of the picture accordingly.</summary>
    /// <param name="part">The location in the picture as stored.</param>
    /// <param name="width">The stored picture's width.</param>
    /// <param name="height">The stored picture's height.</param>
    /// <param name="origin">The same as for planes.</param>
    /// <returns>The location of the part in the upright picture, and that picture's size.</returns>
    internal static (PixelBox Part, int Width, int Height) Apply(PixelBox part, int width, int height, int origin)
    {
        if (origin >= 5)
            (part, width, height) = (new PixelBox(part.Top, part.Left, part.Height, part.Width), height, width);
        bool isMirroredRight = origin is 2 or 3 or 6 or 7, isMirroredDown = origin is 3 or 4 or 7 or 8;
        int left = isMirroredRight ? width - part.Right : part.Left, top = isMirroredDown ? height - part.Bottom : part.Top;
        return (new PixelBox(left, top, part.Width, part.Height), width, height);
    }

    private static GrayPlane Mirrored(GrayPlane plane, bool right, bool down)
    {
        var result = new GrayPlane(plane.Width, plane.Height);
        for (int y = 0; y < plane.Height; y++)
        {
            Span<float> row = result.Values.AsSpan(y * plane.Width, plane.Width);
            plane.Values.AsSpan((down ? plane.Height - 1 - y : y) * plane.Width, plane.Width).CopyTo(row);
            if (right)
                row.Reverse();
        }
        return result;
    }
}
