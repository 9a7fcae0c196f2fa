using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>The selection of the components that make up a digit.</summary>
internal static class DigitParts
{
    /// <summary>
    /// The maximum fraction of the picture's rim that a digit covers; a component that covers more is the page's edge, a frame or noise.
    /// </summary>
    private const double MostOfRim = 0.2;

    /// <summary>The maximum fill ratio of a digit's box: a fuller box is a blot, unless it is as slim as a 1.</summary>
    private const double Fullest = 0.85;

    /// <summary>
    /// The maximum ratio of width to height: anything wider is a dash. The second value applies to a page, whose digits may touch.
    /// </summary>
    private const double Flattest = 3.5, FlattestOfPage = 6;

    /// <summary>
    /// The minimum mean strength of ink. Strokes are darker inside than at their edges, where the threshold applies; ink whose mean hardly
    /// exceeds it is a shadow's edge, a smear, or writing that shows through from the back.
    /// </summary>
    private const double LeastStrength = 1.25 * InkThreshold.LeastContrast;

    /// <summary>The fraction of the picture's width and height that a digit has to cover to fill it.</summary>
    private const double Filled = 0.7;

    /// <summary>
    /// The minimum size, as a fraction of the picture's longest side, of a component that reaches the rim; smaller ones are ends of lines,
    /// or cut off.
    /// </summary>
    private const double SmallestAtRim = 0.15;

    /// <summary>The margin as a fraction of the shorter side: components entirely within it are the page's edge.</summary>
    private const double Margin = 0.04;

    /// <summary>
    /// The minimum ink of a part as a fraction of the main part's, and its maximum distance as a fraction of the main part's longest side.
    /// </summary>
    private const double LeastPart = 0.015, WidestGap = 0.22;

    /// <summary>The minimum height of a digit on a page, as a fraction of the typical height.</summary>
    private const double SmallestOfPage = 0.5;

    /// <summary>
    /// The maximum ratio of width to height of a single digit; and for two digits by the same hand, the minimum ratio of their heights.
    /// </summary>
    private const double WidestDigit = 1.5, AlikeHeight = 0.6;

    /// <summary>
    /// The maximum gap between the pieces of a broken stroke, as a fraction of their common longest side, and the maximum height of the
    /// shortest piece, as a fraction of their common height. Two digits, side by side or one below the other, rarely look like that.
    /// </summary>
    private const double WidestBreak = 0.1, LowPiece = 0.8;

    /// <summary>
    /// The minimum height of an enclosed part, as a fraction of the enclosing component's, that makes the latter a frame; the second value
    /// applies to one that is round, which may be a 0 with a mark in it.
    /// </summary>
    private const double LeastFramed = 0.25, LeastFramedByRing = 0.4;

    /// <summary>The fraction of its box that a frame with corners fills, including its inside.</summary>
    private const double Cornered = 0.86;

    /// <summary>
    /// For a digit that a page's rim cuts off, relative to the typical height of the page's digits: its minimum and maximum height, and its
    /// maximum width, of several that touch.
    /// </summary>
    private const double LeastCutOff = 0.6, MostCutOff = 1.5, WidestCutOff = 4;

    /// <summary>
    /// For a picture with a single bar in it, which comes in at the upper or lower rim: the minimum height of the bar as a fraction of the
    /// picture's, its maximum width as a fraction of its height, the maximum ink beside it, and the minimum share of its convex hull.
    /// </summary>
    private const double LeastBar = 0.35, WidestBar = 0.5, MostBeside = 0.1, Straightest = 0.7;

    /// <summary>
    /// For pieces that are read as one digit too: the minimum fraction of the picture's width or height that they cover, their maximum
    /// ratio of width to height, and the maximum gap between them as a fraction of their longest side.
    /// </summary>
    private const double LeastTogether = 0.6, WidestTogether = 1.1, WidestTogetherGap = 0.3;

    /// <summary>Returns the components without specks, edges and frames, in order of decreasing ink.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="isPage">Whether digits that the rim cuts off count beside others that it does not.</param>
    internal static List<Component> InkLike(InkPicture picture, bool isPage = false)
    {
        int width = picture.Ink.Width, height = picture.Ink.Height;
        int least = Math.Max(4, picture.Ink.LongestSide / 150);
        var rim = new PictureRim(picture.Components, height);
        List<Component> large = [.. picture.Components.All
            .Where(part => Math.Max(part.Box.Width, part.Box.Height) >= least).OrderByDescending(part => part.Mass)];
        List<Component> all = large.FindAll(part => !rim.IsBand(part));
        all.RemoveAll(IsFrame);
        // A digit that fills the picture may have parts anywhere.
        if (all.Count > 0 && rim.Spans(all[0], Filled) && IsDigitLike(all[0], picture))
            return all;

        List<Component> inside = [.. all.Where(part => rim.Share(part) == 0 && !IsEdge(part) && IsDigitLike(part, picture))];
        int common = isPage && inside.Count > 0 ? CommonHeight(inside) : 0;
        all.RemoveAll(part => !IsCutOff(part) && (rim.Share(part) > MostOfRim || IsEdge(part)));
        // A component that touches the rim is rarely the digit if a component inside is as large.
        double largest = inside.Select(part => part.Mass).DefaultIfEmpty().Max();
        all.RemoveAll(part => rim.Share(part) > 0 && largest >= 0.3 * part.Mass && !IsCutOff(part));
        // A 1 that the rim cuts off is a band.
        return large.FindAll(part => all.Contains(part) || (rim.IsBand(part) && IsCutOff(part)));

        bool IsCutOff(Component part) => common > 0 && rim.Share(part) is > 0 and <= MostOfRim && IsDigitLike(part, picture)
            && part.Box.Height >= LeastCutOff * common && part.Box.Height <= MostCutOff * common && part.Box.Width <= WidestCutOff * common
            && (rim.ComesIn(part) || (part.Box.Width <= WidestBar * part.Box.Height && part.Box.Left > 0 && part.Box.Right < width));

        bool IsEdge(Component part)
        {
            double margin = Margin * Math.Min(width, height);
            return (rim.Share(part) > 0 && Math.Max(part.Box.Width, part.Box.Height) < SmallestAtRim * picture.Ink.LongestSide)
                || part.Box.Right <= margin || part.Box.Bottom <= margin || part.Box.Left >= width - margin
                || part.Box.Top >= height - margin;
        }

        bool IsFrame(Component part)
        {
            List<Component> framed = all.FindAll(
                other => other.Box.Height >= LeastFramed * part.Box.Height && IsSurrounded(other.Box, part, picture));
            return framed.Count > 0 && (framed.Exists(other => other.Box.Height >= LeastFramedByRing * part.Box.Height)
                || picture.Components.Filled(part).Count(isInside => isInside) >= Cornered * part.Box.Width * part.Box.Height);
        }
    }

    /// <summary>
    /// Finds the bar of a picture with nothing else in it, which comes in at the upper or lower rim: possibly a 1; null if there is none.
    /// </summary>
    internal static Component? LoneBar(InkPicture picture)
    {
        if (PictureRim.IsSlim(picture.Ink.Width, picture.Ink.Height))
            return null;
        double ink = picture.Components.All.Sum(part => part.Mass);
        Component? bar = picture.Components.All.FirstOrDefault(part => part.Box.Height >= LeastBar * picture.Ink.Height
            && part.Box.Width <= WidestBar * part.Box.Height && part.Mass >= LeastStrength * part.Area
            && ink - part.Mass <= MostBeside * ink
            && part.Box.Left > 0 && part.Box.Right < picture.Ink.Width
            && (part.Box.Top == 0 || part.Box.Bottom == picture.Ink.Height));
        return bar is not null && bar.Area >= Straightest * ConvexHull.Of(picture.Components, bar).Area ? bar : null;
    }

    /// <summary>Returns whether ink that may belong to digits lies beside one digit's components.</summary>
    /// <param name="all">The components that <see cref="InkLike"/> found in a picture.</param>
    /// <param name="digit">The digit's.</param>
    internal static bool LeaveSome(List<Component> all, List<Component> digit)
    {
        PixelBox box = Component.BoxOf(digit);
        return box.Width > WidestDigit * box.Height || all.Exists(part => part.Mass >= LeastPart * digit[0].Mass && !digit.Contains(part));
    }

    /// <summary>
    /// Returns all pieces of ink if they may be one digit with a broken stroke, which fills the picture; null if not, or if the main part
    /// has all of them already.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <param name="all">The components that <see cref="InkLike"/> found in it.</param>
    /// <param name="main">Those that <see cref="Main"/> found.</param>
    internal static List<Component>? Together(InkPicture picture, List<Component> all, List<Component> main)
    {
        List<Component> pieces = all.FindAll(part => part.Mass >= LeastPart * main[0].Mass);
        if (pieces.Count <= main.Count)
            return null;
        PixelBox box = Component.BoxOf(pieces);
        double gap = pieces.Max(part => pieces.Where(other => other != part).Min(other => Distance(part.Box, other.Box)));
        return box.Width <= WidestTogether * box.Height && gap <= WidestTogetherGap * Math.Max(box.Width, box.Height)
            && (box.Width >= LeastTogether * picture.Ink.Width || box.Height >= LeastTogether * picture.Ink.Height)
            ? pieces
            : null;
    }

    /// <summary>
    /// Returns whether a component's ink lies on all four sides of a box, seen from the box's center, which lies in the component's box.
    /// </summary>
    private static bool IsSurrounded(PixelBox inner, Component outer, InkPicture picture)
    {
        if (inner.Left <= outer.Box.Left || inner.Top <= outer.Box.Top || inner.Right >= outer.Box.Right
            || inner.Bottom >= outer.Box.Bottom)
        {
            return false;
        }
        int x = inner.Left + inner.Width / 2, y = inner.Top + inner.Height / 2;
        return Any(outer.Box.Left, inner.Left, column => Is(column, y)) && Any(inner.Right, outer.Box.Right, column => Is(column, y))
            && Any(outer.Box.Top, inner.Top, row => Is(x, row)) && Any(inner.Bottom, outer.Box.Bottom, row => Is(x, row));

        bool Is(int column, int row) => picture.Components.Labels[row * picture.Ink.Width + column] == outer.Label;

        static bool Any(int from, int to, Func<int, bool> test) => Enumerable.Range(from, to - from).Any(test);
    }

    /// <summary>Finds the component with the most ink that may be a digit, and those near it; empty if there is none.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="all">The components that <see cref="InkLike"/> found in it.</param>
    internal static List<Component> Main(InkPicture picture, List<Component> all)
    {
        Component? main = all.Find(part => IsDigitLike(part, picture));
        if (main is null)
            return [];
        var parts = new List<Component> { main };
        PixelBox box = main.Box;
        double reach = WidestGap * Math.Max(box.Width, box.Height);
        for (bool grew = true; grew;)
        {
            grew = false;
            foreach (Component part in all)
            {
                (int x, int y) = part.Box.Gap(box);
                if (parts.Contains(part) || part.Mass < LeastPart * main.Mass || Math.Max(x, y) > reach)
                    continue;
                parts.Add(part);
                box = box.Union(part.Box);
                grew = true;
            }
        }
        return parts;
    }

    /// <summary>Finds all components that may be digits, each with its parts.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="all">The components that <see cref="InkLike"/> found in it.</param>
    internal static List<List<Component>> Several(InkPicture picture, List<Component> all)
    {
        List<Component> digitLike = [.. all.Where(part => IsDigitLike(part, picture, isPage: true))];
        if (digitLike.Count == 0)
            return [];
        // The digits of a page are about equally high: anything much lower than the 67th percentile is a part or a blot.
        int common = CommonHeight(digitLike);
        var digits = new List<List<Component>>();
        var loose = new List<Component>();
        foreach (Component part in all)
        {
            if (part.Box.Height >= SmallestOfPage * common && digitLike.Contains(part))
                digits.Add([part]);
            else
                loose.Add(part);
        }
        foreach (Component part in loose)
        {
            // The bar of a 5 lies above it, or extends to its right.
            List<Component>? owner = digits.MinBy(digit => Distance(part.Box, digit[0].Box));
            if (owner is not null && part.Mass >= LeastPart * owner[0].Mass
                && Distance(part.Box, owner[0].Box) <= WidestGap * owner[0].Box.Height)
            {
                owner.Add(part);
            }
        }
        return digits;
    }

    /// <summary>Returns whether what looks like several digits may be the pieces of one digit with a broken stroke.</summary>
    /// <param name="several">The digits that <see cref="Several"/> found in a picture.</param>
    /// <param name="main">The components that <see cref="Main"/> found in it.</param>
    internal static bool AreOneBroken(List<List<Component>> several, List<Component> main)
    {
        if (several.Count < 2 || !several.TrueForAll(digit => main.Contains(digit[0])))
            return false;
        PixelBox whole = Component.BoxOf(main);
        PixelBox[] boxes = [.. several.Select(Component.BoxOf)];
        return boxes.Min(box => box.Height) <= LowPiece * whole.Height
            && boxes.Select((a, i) => boxes.Where((_, k) => k != i).Min(b => Distance(a, b)))
                .Max() <= WidestBreak * Math.Max(whole.Width, whole.Height);
    }

    /// <summary>
    /// Returns whether a picture seems to contain several digits: two that are separate and about equally high, or one mass as wide as two
    /// that touch.
    /// </summary>
    internal static bool AreSeveral(InkPicture picture, List<Component> all, List<Component> main)
    {
        PixelBox[] boxes = [.. Several(picture, all).Select(Component.BoxOf)];
        return Component.BoxOf(main) is var whole && whole.Width > WidestDigit * whole.Height
            || boxes.Where((a, i) => boxes.Skip(i + 1).Any(
                b => a.Gap(b) != (0, 0) && Math.Min(a.Height, b.Height) >= AlikeHeight * Math.Max(a.Height, b.Height))).Any();
    }

    /// <summary>Returns the 67th percentile of the heights.</summary>
    private static int CommonHeight(List<Component> digits)
    {
        int[] heights = [.. digits.Select(part => part.Box.Height).Order()];
        return heights[heights.Length * 2 / 3];
    }

    private static double Distance(PixelBox a, PixelBox b)
    {
        (int x, int y) = a.Gap(b);
        return Math.Sqrt((double)x * x + (double)y * y);
    }

    /// <summary>Returns whether a component may be a digit, or the largest part of one.</summary>
    private static bool IsDigitLike(Component part, InkPicture picture, bool isPage = false)
    {
        PixelBox box = part.Box;
        double full = (double)part.Area / ((long)box.Width * box.Height);
        return Math.Max(box.Width, box.Height) >= InkPicture.SmallestDigit * picture.Ink.LongestSide
            && box.Width <= (isPage ? FlattestOfPage : Flattest) * box.Height
            && (full <= Fullest || 2 * box.Width < box.Height)
            && part.Mass >= LeastStrength * part.Area;
    }
}
