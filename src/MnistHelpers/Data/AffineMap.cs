namespace MnistHelpers.Data;

/// <summary>
/// Maps a pixel of a changed image to the place in the original that it comes from: <c>(XX x + XY y + X0, YX x + YY y + Y0)</c>, with x
/// across, y down and pixel centers at whole numbers.
/// </summary>
internal readonly record struct AffineMap(float XX, float XY, float X0, float YX, float YY, float Y0)
{
    /// <summary>
    /// Returns the map that scales, shears upright strokes, rotates about the image's center (clockwise for angles above 0), then shifts.
    /// </summary>
    /// <param name="rotation">In degrees.</param>
    /// <param name="scaleX">The factor of the width.</param>
    /// <param name="scaleY">The factor of the height.</param>
    /// <param name="shear">In degrees.</param>
    /// <param name="shiftX">In pixels to the right.</param>
    /// <param name="shiftY">In pixels down.</param>
    /// <param name="rows">The height of the image.</param>
    /// <param name="columns">The width of the image.</param>
    internal static AffineMap Create(
        double rotation, double scaleX, double scaleY, double shear, double shiftX, double shiftY, int rows, int columns)
    {
        (double sin, double cos) = Math.SinCos(rotation * (Math.PI / 180));
        double tan = Math.Tan(shear * (Math.PI / 180));
        double centerX = (columns - 1) / 2.0, centerY = (rows - 1) / 2.0;

        // The inverse of rotation × shear × scale, since the map leads from the changed image back to the original.
        double xx = (cos + tan * sin) / scaleX, xy = (sin - tan * cos) / scaleX;
        double yx = -sin / scaleY, yy = cos / scaleY;
        double x0 = centerX - xx * (centerX + shiftX) - xy * (centerY + shiftY);
        double y0 = centerY - yx * (centerX + shiftX) - yy * (centerY + shiftY);
        return new AffineMap((float)xx, (float)xy, (float)x0, (float)yx, (float)yy, (float)y0);
    }
}
