using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace MnistHelpers.Imaging;

/// <summary>Lets the browser decode pictures, in which the engine runs: there is no native library there.</summary>
[SupportedOSPlatform("browser")]
internal static partial class BrowserDecoder
{
    private const string Module = "pictures";

    /// <summary>The width and the height before the pixels, in four bytes each.</summary>
    private const int HeaderLength = 8;

    /// <inheritdoc cref="SkiaDecoder.Decode"/>
    internal static DecodedPicture Decode(byte[] bytes, string name, long maxPixels)
    {
        byte[] answer;
        try
        {
            answer = Decode(bytes);
        }
        catch (JSException fault)
        {
            throw new InvalidDataException($"{name}: {ForeignPicture.Fault(bytes) ?? fault.Message}", fault);
        }
        int width = BinaryPrimitives.ReadInt32LittleEndian(answer), height = BinaryPrimitives.ReadInt32LittleEndian(answer.AsSpan(4));
        if ((long)width * height > maxPixels)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {width:N0}×{height:N0} pixels are more than the {maxPixels:N0} allowed; reduce the picture, or raise MaxPixels"));
        }
        byte[] pixels = answer[HeaderLength..];
        return new DecodedPicture(pixels, width, height) { IsOpaque = IsOpaque(pixels) };
    }

    private static bool IsOpaque(ReadOnlySpan<byte> pixels)
    {
        for (int i = 3; i < pixels.Length; i += 4)
        {
            if (pixels[i] != byte.MaxValue)
                return false;
        }
        return true;
    }

    /// <summary>Returns the width, the height and the pixels of an upright picture.</summary>
    [JSImport("decode", Module)]
    private static partial byte[] Decode(byte[] bytes);
}
