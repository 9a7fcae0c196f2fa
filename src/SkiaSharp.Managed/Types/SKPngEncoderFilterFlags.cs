namespace SkiaSharp;

/// <summary>The row filters that a PNG file may use; of several, each row takes the one that leaves the smallest differences.</summary>
[Flags]
public enum SKPngEncoderFilterFlags
{
    NoFilters = 0,
    None = 8,
    Sub = 16,
    Up = 32,
    Avg = 64,
    Paeth = 128,
    AllFilters = None | Sub | Up | Avg | Paeth,
}
