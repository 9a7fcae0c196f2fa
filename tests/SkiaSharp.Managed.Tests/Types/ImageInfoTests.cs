using SkiaSharp;

namespace ManagedSkia.Tests.Types;

public class ImageInfoTests
{
    [Fact]
    public void Info_CountsBytes()
    {
        var info = new SKImageInfo(3, 5, SKColorType.Rgb565);
        Assert.Equal((2, 1, 16, 6, 30), (info.BytesPerPixel, info.BitShiftPerPixel, info.BitsPerPixel, info.RowBytes, info.BytesSize));
        Assert.Equal(SKAlphaType.Premul, new SKImageInfo(1, 1, SKColorType.Gray8).AlphaType);
        Assert.Equal(40_000_000_000, new SKImageInfo(100_000, 100_000).BytesSize64);
        Assert.True(new SKImageInfo(0, 5).IsEmpty);
        Assert.True(SKImageInfo.Empty.IsEmpty);
        Assert.Equal(new SKImageInfo(7, 8, SKColorType.Rgb565), info.WithSize(new SKSizeI(7, 8)));
    }

    [Fact]
    public void PlatformColors_AreBgraOnLinuxAndWindows()
    {
        bool bgra = OperatingSystem.IsLinux() || OperatingSystem.IsWindows();
        Assert.Equal(bgra ? SKColorType.Bgra8888 : SKColorType.Rgba8888, SKImageInfo.PlatformColorType);
        Assert.Equal(bgra ? (16, 0) : (0, 16), (SKImageInfo.PlatformColorRedShift, SKImageInfo.PlatformColorBlueShift));
    }

    [Theory]
    [InlineData(SKColorType.Gray8, SKAlphaType.Unpremul, SKAlphaType.Opaque)]
    [InlineData(SKColorType.Rgb565, SKAlphaType.Premul, SKAlphaType.Opaque)]
    [InlineData(SKColorType.Alpha8, SKAlphaType.Unpremul, SKAlphaType.Premul)]
    [InlineData(SKColorType.Rgba8888, SKAlphaType.Unpremul, SKAlphaType.Unpremul)]
    [InlineData(SKColorType.Unknown, SKAlphaType.Premul, SKAlphaType.Unknown)]
    public void GetAlphaType_IsWhatTheColorTypeCanHold(SKColorType colorType, SKAlphaType asked, SKAlphaType expected) =>
        Assert.Equal(expected, colorType.GetAlphaType(asked));

    [Fact]
    public void Sampling_DefaultIsNearest()
    {
        Assert.Equal(new SKSamplingOptions(SKFilterMode.Nearest, SKMipmapMode.None), SKSamplingOptions.Default);
        Assert.Equal(default, SKSamplingOptions.Default);
        Assert.NotEqual(new SKSamplingOptions(SKCubicResampler.Mitchell), new SKSamplingOptions(SKCubicResampler.CatmullRom));
    }

    [Fact]
    public void CodecOptions_DefaultIsNotTheDefaultValue()
    {
        Assert.Equal(SKZeroInitialized.No, SKCodecOptions.Default.ZeroInitialized);
        Assert.Equal(SKZeroInitialized.Yes, default(SKCodecOptions).ZeroInitialized);
        Assert.False(SKCodecOptions.Default.HasSubset);
    }
}
