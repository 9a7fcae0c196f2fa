using System.Text;

namespace MnistHelpers.Imaging;

/// <summary>Recognizes kinds of pictures that are not read here, so that their owners learn what to do.</summary>
internal static class ForeignPicture
{
    private const string OnAPhone = "save or share it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)";

    /// <summary>How much of a file is looked at for the first element of SVG.</summary>
    private const int HeadBytes = 1024;

    /// <param name="file">A file that no codec knows.</param>
    /// <returns>What it is and what to do, as the end of a sentence; null if it is none of those known here.</returns>
    internal static string? Fault(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 12 && file[4..8].SequenceEqual("ftyp"u8))
        {
            // Brands of ISO/IEC 23008-12 (HEIF) and of AVIF; those of films are other ones.
            return Encoding.Latin1.GetString(file[8..12]) switch
            {
                "avif" or "avis" => NotRead("an AVIF", "save it as PNG or JPEG"),
                "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => NotRead("a HEIC", OnAPhone),
                _ => null,
            };
        }
        if (file.StartsWith("II*\0"u8) || file.StartsWith("MM\0*"u8))
            return NotRead("a TIFF", "save it as PNG or JPEG");
        if (file.StartsWith("\0\0\0\u000CJXL "u8) || file is [0xFF, 0x0A, ..])
            return NotRead("a JPEG XL", "save it as PNG or JPEG");
        if (file.StartsWith("%PDF-"u8))
            return "is a PDF document, not a picture; save its page as PNG";
        return IsSvg(file) ? "is an SVG drawing, which has no pixels; export it as PNG" : null;
    }

    private static string NotRead(string kind, string remedy) => $"is {kind} picture, which is not read here; {remedy}";

    private static bool IsSvg(ReadOnlySpan<byte> file)
    {
        string head = Encoding.UTF8.GetString(file[..Math.Min(file.Length, HeadBytes)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith('<') && head.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }
}
