namespace SkiaSharp;

/// <summary>
/// The row filters that a PNG file may use; if there are several, each row uses the one that leaves the smallest differences.
/// </summary>
[Flags]
public enum SKPngEncoderFilterFlags
{
    /// <summary>No selection: rows are written as they are.</summary>
    NoFilters = 0,
    /// <summary>Rows as they are.</summary>
    None = 8,
    /// <summary>Differences from the pixel on the left.</summary>
    Sub = 16,
    /// <summary>Differences from the pixel above.</summary>
    Up = 32,
    /// <summary>Differences from the mean of both.</summary>
    Avg = 64,
    /// <summary>Differences from the one of three neighbors that predicts best.</summary>
    Paeth = 128,
    /// <summary>The best for each row.</summary>
    AllFilters = None | Sub | Up | Avg | Paeth,
}
