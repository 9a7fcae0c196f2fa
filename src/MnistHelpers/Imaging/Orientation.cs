namespace MnistHelpers;

/// <summary>Turns a picture upright, as the EXIF tag Orientation says (CIPA DC-008, Exif 2.32, 4.6.4).</summary>
internal static class Orientation
{
    /// <param name="plane">The picture as it is stored.</param>
    /// <param name="origin">
    /// Where the stored first row and first column lie for a person: 1 top left, 2 top right, 3 bottom right, 4 bottom left,
    /// 5 left top, 6 right top, 7 right bottom, 8 left bottom.
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
