using System.Text;

namespace MnistHelpers.Tests;

/// <summary>Pictures of kinds that are not read are called by their names, with what to do.</summary>
public sealed class ForeignPictureTests
{
    // The beginnings as ISO/IEC 23008-12, AV1 Image File Format 1.1, TIFF 6.0, ISO/IEC 18181-2, PDF 1.7 and SVG 2 have them.
    [Theory]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "is a HEIC picture, which is not read here; save or share it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic", "is a HEIC picture, which is not read here; save or share it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)")]
    [InlineData("\0\0\0\u001Cftypavif\0\0\0\0avifmif1miaf", "is an AVIF picture, which is not read here; save it as PNG or JPEG")]
    [InlineData("II*\0\b\0\0\0", "is a TIFF picture, which is not read here; save it as PNG or JPEG")]
    [InlineData("MM\0*\0\0\0\b", "is a TIFF picture, which is not read here; save it as PNG or JPEG")]
    [InlineData("\u00FF\n\u00FA\u007F", "is a JPEG XL picture, which is not read here; save it as PNG or JPEG")]
    [InlineData("%PDF-1.7\n", "is a PDF document, not a picture; save its page as PNG")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "is an SVG drawing, which has no pixels; export it as PNG")]
    [InlineData("\u00EF\u00BB\u00BF<?xml version=\"1.0\"?>\n<!-- a drawing -->\n<svg/>", "is an SVG drawing, which has no pixels; export it as PNG")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0isomavc1", "is not a picture of a kind that is read here; save it as PNG, JPEG, WebP, BMP, GIF or ICO")]
    [InlineData("<html><body>no drawing</body></html>", "is not a picture of a kind that is read here; save it as PNG, JPEG, WebP, BMP, GIF or ICO")]
    public void Picture_OfAKindThatIsNotRead_IsCalledByItsName(string start, string fault)
    {
        byte[] file = [.. Encoding.Latin1.GetBytes(start), .. new byte[64]];
        var error = Assert.Throws<InvalidDataException>(() => DigitImage.FromBytes(file, "a.x"));
        Assert.Equal($"a.x: {fault}", error.Message);
    }

    [Fact]
    public void Icon_IsReadAsThePngWithinIt()
    {
        byte[] png = File.ReadAllBytes(Path.Combine(TestPictures.Folder, "pad-1.png"));
        // ICONDIR with one entry of 256 × 256 pixels, whose data follow after 22 bytes.
        using var icon = new MemoryStream();
        using (var writer = new BinaryWriter(icon))
        {
            writer.Write([0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0]);
            writer.Write(png.Length);
            writer.Write(22);
            writer.Write(png);
        }

        DigitImage image = DigitImage.FromBytes(icon.ToArray(), "a.ico");

        Assert.Null(image.Warning);
        Assert.Equal(DigitImage.FromBytes(png).Pixels.ToArray(), image.Pixels.ToArray());
    }
}
