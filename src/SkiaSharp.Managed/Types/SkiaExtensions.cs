#nullable disable annotations

namespace SkiaSharp;

/// <summary>Extension methods of the enumerations.</summary>
public static class SkiaExtensions
{
    /// <summary>Returns the number of bytes per pixel; 0 for <see cref="SKColorType.Unknown"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The color type is not defined.</exception>
    public static int GetBytesPerPixel(this SKColorType colorType) => colorType switch
    {
        SKColorType.Unknown => 0,
        SKColorType.Alpha8 or SKColorType.Gray8 => 1,
        SKColorType.Rgb565 => 2,
        SKColorType.Rgba8888 or SKColorType.Rgb888x or SKColorType.Bgra8888 => 4,
        _ => throw new ArgumentOutOfRangeException(nameof(colorType), $"Unknown color type: '{colorType}'"),
    };

    /// <summary>Returns the alpha type of pixels of a color type when <paramref name="alphaType"/> is requested.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The color type is not defined.</exception>
    public static SKAlphaType GetAlphaType(this SKColorType colorType, SKAlphaType alphaType = SKAlphaType.Premul) => colorType switch
    {
        SKColorType.Unknown => SKAlphaType.Unknown,
        SKColorType.Alpha8 => alphaType == SKAlphaType.Unpremul ? SKAlphaType.Premul : alphaType,
        SKColorType.Gray8 or SKColorType.Rgb565 or SKColorType.Rgb888x => SKAlphaType.Opaque,
        SKColorType.Rgba8888 or SKColorType.Bgra8888 => alphaType,
        _ => throw new ArgumentOutOfRangeException(nameof(colorType), $"Unknown color type: '{colorType}'"),
    };

    /// <summary>Returns the equivalent sampling options.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not defined.</exception>
    [Obsolete("Use SKSamplingOptions instead.")]
    public static SKSamplingOptions ToSamplingOptions(this SKFilterQuality quality) => quality switch
    {
        SKFilterQuality.None => new SKSamplingOptions(SKFilterMode.Nearest, SKMipmapMode.None),
        SKFilterQuality.Low => new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.None),
        SKFilterQuality.Medium => new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear),
        SKFilterQuality.High => new SKSamplingOptions(SKCubicResampler.Mitchell),
        _ => throw new ArgumentOutOfRangeException(nameof(quality), $"Unknown filter quality: '{quality}'"),
    };
}
