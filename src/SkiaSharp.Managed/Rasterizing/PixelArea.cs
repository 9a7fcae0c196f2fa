namespace SkiaSharp;

/// <summary>Computes rectangles of whole pixels around shapes.</summary>
internal static class PixelArea
{
    /// <summary>Returns the pixels of an area that a mapped rectangle may touch; all of them if this cannot be determined.</summary>
    internal static SKRectI Within(SKRectI area, SKRect rect, SKMatrix matrix, double margin = 1)
    {
        SKRect mapped = matrix.MapRect(rect);
        if (!float.IsFinite(mapped.Left + mapped.Top + mapped.Right + mapped.Bottom) || matrix.Persp0 != 0 || matrix.Persp1 != 0)
            return area;
        var found = new SKRectI(
            (int)Math.Clamp(Math.Floor(mapped.Left - margin), area.Left, area.Right),
            (int)Math.Clamp(Math.Floor(mapped.Top - margin), area.Top, area.Bottom),
            (int)Math.Clamp(Math.Ceiling(mapped.Right + margin), area.Left, area.Right),
            (int)Math.Clamp(Math.Ceiling(mapped.Bottom + margin), area.Top, area.Bottom));
        return IsEmpty(found) ? SKRectI.Empty : found;
    }

    /// <summary>
    /// Finds the pixels that a mapped rectangle fills; fails if it is not upright or, with anti-aliasing, covers some pixels only partly.
    /// </summary>
    internal static bool TryExact(SKRect rect, SKMatrix matrix, bool antialias, SKRectI area, out SKRectI pixels)
    {
        pixels = SKRectI.Empty;
        if (matrix.SkewX != 0 || matrix.SkewY != 0 || matrix.Persp0 != 0 || matrix.Persp1 != 0)
            return false;
        SKRect mapped = matrix.MapRect(rect);
        if (!float.IsFinite(mapped.Left + mapped.Top + mapped.Right + mapped.Bottom))
            return false;
        // A pixel whose center is on the left or top edge is inside.
        double left = Math.Ceiling(mapped.Left - 0.5), top = Math.Ceiling(mapped.Top - 0.5), right = Math.Ceiling(mapped.Right - 0.5),
            bottom = Math.Ceiling(mapped.Bottom - 0.5);
        if (antialias && (left != mapped.Left || top != mapped.Top || right != mapped.Right || bottom != mapped.Bottom))
            return false;
        pixels = new SKRectI(
            (int)Math.Clamp(left, area.Left, area.Right), (int)Math.Clamp(top, area.Top, area.Bottom),
            (int)Math.Clamp(right, area.Left, area.Right), (int)Math.Clamp(bottom, area.Top, area.Bottom));
        if (IsEmpty(pixels))
            pixels = SKRectI.Empty;
        return true;
    }

    internal static bool IsEmpty(SKRectI area) => area.Width <= 0 || area.Height <= 0;
}
