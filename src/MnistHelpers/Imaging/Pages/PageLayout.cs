namespace MnistHelpers;

/// <summary>The order in which digits are read.</summary>
internal static class PageLayout
{
    /// <summary>Groups what stands side by side into lines from the top, and orders each from the left.</summary>
    internal static List<List<List<Component>>> Lines(List<List<Component>> digits)
    {
        var lines = new List<List<List<Component>>>();
        foreach (List<Component> digit in digits.OrderBy(parts => Component.BoxOf(parts).Left))
        {
            // The line's last digit is its nearest: lines may rise or fall.
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

    /// <summary>The share of the lower one's height that two boxes have in common.</summary>
    private static double Overlap(PixelBox a, PixelBox b) =>
        (double)(Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top)) / Math.Min(a.Height, b.Height);

    /// <summary>The height of a line's digits: that of the middle one.</summary>
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
