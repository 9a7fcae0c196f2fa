namespace MnistHelpers.Imaging;

/// <summary>The pixels of a picture's file.</summary>
/// <param name="Pixels">Red, green, blue and alpha, from 0 to 255, row by row; alpha is not multiplied in.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
internal sealed record DecodedPicture(byte[] Pixels, int Width, int Height)
{
    /// <summary>The number of rows that are there; of a damaged file, some may be missing at the end.</summary>
    internal int Rows { get; init; } = Height;

    /// <summary>Whether no pixel is transparent.</summary>
    internal bool IsOpaque { get; init; }

    /// <summary>How the picture is to be turned, from 1 to 8, as Exif has it.</summary>
    internal int Origin { get; init; } = 1;

    /// <summary>What is wrong with a damaged file; null if nothing is.</summary>
    internal string? Warning { get; init; }
}
