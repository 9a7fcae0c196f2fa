namespace SkiaSharp;

/// <summary>The number of bytes per pixel as a type, so that loops are compiled for each size.</summary>
internal interface IPixelSize
{
    static abstract int Bytes { get; }
}

internal readonly struct ThreeBytes : IPixelSize
{
    public static int Bytes => 3;
}

internal readonly struct FourBytes : IPixelSize
{
    public static int Bytes => 4;
}

internal readonly struct SixBytes : IPixelSize
{
    public static int Bytes => 6;
}

internal readonly struct EightBytes : IPixelSize
{
    public static int Bytes => 8;
}
