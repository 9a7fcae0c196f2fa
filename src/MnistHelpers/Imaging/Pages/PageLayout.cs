using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>The reading order of digits.</summary>
internal static class PageLayout
{
    /// <summary>Groups digits that are side by side into lines from the top, and orders each line from the left.</summary>
    internal static List<List<List<Component>>> Lines(List<List<Component>> digits)
    {
        var lines = new List<List<List<Component>>>();
        foreach (List<Component> digit in digits.OrderBy(parts => Component.BoxOf(parts).Left))
        {
            // The last digit of a line is compared because it is the nearest: lines may rise or fall.
            List<List<Component>>? own = lines.Where(line => Overlap(Component.BoxOf(line[^1]), Component.BoxOf(digit)) > 0.4)
                .MaxBy(line => Overlap(Component.BoxOf(line[^1]), Component.BoxOf(digit)));
            if (own is null)
                lines.Add([digit]);
            else
                own.Add(digit);
        }
        lines.Sort((a, b) => Middle(a).CompareTo(Middle(b)));
        return lines;
    }

    /// <summary>Computes the vertical overlap of two boxes as a fraction of the smaller one's height.</summary>
    private static double Overlap(PixelBox a, PixelBox b) =>
        (double)(Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top)) / Math.Min(a.Height, b.Height);

    /// <summary>Returns the median height of a line's digits.</summary>
    internal static int Height(List<List<Component>> line)
    {
        int[] heights = [.. line.Select(digit => Component.BoxOf(digit).Height).Order()];
        return heights[heights.Length / 2];
    }

    private static double Middle(List<List<Component>> line) => line.Average(digit =>
    {
        PixelBox box = Component.BoxOf(digit);
        return box.Top + box.Height / 2.0;
    });
}
