namespace SkiaSharp;

/// <summary>The row filters that a PNG file may use; of several, each row takes the one that leaves the smallest differences.</summary>
[Flags]
public enum SKPngEncoderFilterFlags
{
    /// <summary>No choice: rows are written as they are.</summary>
    NoFilters = 0,
    /// <summary>Rows as they are.</summary>
    None = 8,
    /// <summary>Differences to the pixel on the left.</summary>
    Sub = 16,
    /// <summary>Differences to the pixel above.</summary>
    Up = 32,
    /// <summary>Differences to the mean of both.</summary>
    Avg = 64,
    /// <summary>Differences to the one of three neighbors that fits best.</summary>
    Paeth = 128,
    /// <summary>The best for each row.</summary>
    AllFilters = None | Sub | Up | Avg | Paeth,
}
