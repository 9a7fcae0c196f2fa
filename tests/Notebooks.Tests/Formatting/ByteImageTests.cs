using Notebooks.Formatting;

namespace Notebooks.Tests.Formatting;

/// <summary>On pictures that Pillow wrote (fixtures/pictures.py).</summary>
public sealed class ByteImageTests
{
    private static readonly Dictionary<string, byte[]> s_pictures = File.ReadLines(
        Path.Combine(AppContext.BaseDirectory, "Formatting", "fixtures", "pictures.txt"))
        .Select(line => line.Split(' ')).ToDictionary(words => words[0], words => Convert.FromBase64String(words[1]));

    [Theory]
    [InlineData("PNG", "image/png", "PNG image, 7 × 5, ")]
    [InlineData("JPEG", "image/jpeg", "JPEG image, 7 × 5, ")]
    [InlineData("GIF", "image/gif", "GIF image, 7 × 5, ")]
    public void Pictures_AreShownAsSuch(string format, string mimeType, string text)
    {
        var bundle = MimeBundle.Of(s_pictures[format]);
        Assert.Equal([mimeType, "text/plain"], bundle.MimeTypes);
        Assert.Equal(s_pictures[format], Convert.FromBase64String(bundle[mimeType]!));
        Assert.Equal($"{text}{s_pictures[format].Length} bytes", bundle.Text);
    }

    [Theory]
    [InlineData("BMP", "image/bmp", "BMP image, 7 × 5, ")]
    [InlineData("WEBP", "image/webp", "WebP image, ")]
    public void Pictures_OfOtherFormats_AreShownWithinHtml(string format, string mimeType, string text)
    {
        var bundle = MimeBundle.Of(s_pictures[format]);
        Assert.StartsWith($"<img src=\"data:{mimeType};base64,", bundle["text/html"], StringComparison.Ordinal);
        Assert.StartsWith(text, bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_InATable_AreShownInTheirCells()
    {
        var bundle = MimeBundle.Of(new[] { new { Name = "red", Picture = s_pictures["PNG"] } });
        Assert.Contains("<img src=\"data:image/png;base64,", bundle["text/html"], StringComparison.Ordinal);
        Assert.Contains("PNG image, 7 × 5", bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherBytes_AndPicturesCutShort_AreNoReasonToFail()
    {
        Assert.Equal("[1, 2, 3]", MimeBundle.Of(new byte[] { 1, 2, 3 }).Text);
        foreach (byte[] picture in s_pictures.Values)
        {
            for (int length = 0; length < picture.Length; length++)
                Assert.NotEmpty(MimeBundle.Of(picture[..length]).MimeTypes);
        }
    }
}
