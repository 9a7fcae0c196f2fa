using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Microsoft.Playwright;

namespace FigureRenderer.Tests.Browser;

/// <summary>What is seen of a page, whether its scripts run or not.</summary>
internal static class Pixels
{
    /// <summary>The color at a place, as #rrggbb.</summary>
    public static async Task<string> AtAsync(IPage page, double x, double y)
    {
        byte[] png = await page.ScreenshotAsync(
            new PageScreenshotOptions { Clip = new Clip { X = (float)Math.Floor(x), Y = (float)Math.Floor(y), Width = 1, Height = 1 } });
        using var data = new MemoryStream();
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8)) data.Write(png, at + 8, length);
            at += length + 12;
        }
        data.Position = 0;
        using var unpacked = new ZLibStream(data, CompressionMode.Decompress);
        // The filter of the one row, then the one pixel.
        byte[] row = new byte[4];
        await unpacked.ReadExactlyAsync(row);
        return string.Create(CultureInfo.InvariantCulture, $"#{row[1]:x2}{row[2]:x2}{row[3]:x2}");
    }
}
