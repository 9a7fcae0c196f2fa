using System.Globalization;

namespace MnistHelpers.Data;

/// <summary>The HTML of an <see cref="ImageSet"/>: its size, its first digits with their labels, and the label counts.</summary>
internal static class ImageSetView
{
    private const int Shown = 10;
    private const int Gap = 4;
    private const int Zoom = 2;

    internal static string ToHtml(ImageSet set, string title = "")
    {
        ImageSet first = set.Take(Math.Min(Shown, set.Count));
        string size = FormattableString.Invariant($"{set.Count:N0} images of {set.Rows}×{set.Columns}");
        int[] counts = set.ClassCounts();
        TextTable table = new TextTable(
            ["label", .. counts.Select((_, label) => (TextTable.Cell)label.ToString(CultureInfo.InvariantCulture))])
            .Add(["images", .. counts.Select(count => (TextTable.Cell)count.ToString("N0", CultureInfo.InvariantCulture))]);
        string strip = first.Count > 0 ? Strip(first) : "";
        return "<div style=\"margin-bottom:12px\"><div style=\"padding:4px "
            + $"0\">{TextTable.Escape(title + size)}</div>{strip}{table.ToHtml()}</div>";
    }

    /// <summary>Returns one picture of all images, dark ink on white, with the labels below.</summary>
    private static string Strip(ImageSet set)
    {
        int cell = set.Columns + Gap;
        int width = set.Count * cell - Gap;
        var pixels = new byte[width * set.Rows];
        pixels.AsSpan().Fill(byte.MaxValue);
        for (int i = 0; i < set.Count; i++)
        {
            ReadOnlySpan<byte> image = set.Image(i);
            for (int p = 0; p < image.Length; p++)
                pixels[p / set.Columns * width + i * cell + p % set.Columns] = (byte)(byte.MaxValue - image[p]);
        }

        string png = Convert.ToBase64String(SmallPng.Encode(pixels, width, set.Rows));
        string labels = string.Join(", ", Enumerable.Range(0, set.Count).Select(set.Label));
        string below = string.Concat(Enumerable.Range(0, set.Count).Select(i =>
            $"<span style=\"display:inline-block;width:{cell * Zoom}px;text-align:center;text-indent:-{Gap * Zoom}px\">{set.Label(i)}</span>"));
        return $"<img alt=\"the first {set.Count} images: {labels}\" src=\"data:image/png;base64,{png}\" "
            + $"style=\"display:block;max-width:none;width:{width * Zoom}px;height:{set.Rows * Zoom}px;image-rendering:pixelated\"/>"
            + $"<div style=\"white-space:nowrap\">{below}</div>";
    }
}
