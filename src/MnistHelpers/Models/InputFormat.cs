namespace MnistHelpers.Models;

/// <summary>
/// A network's input, as described in its file: images <c>[N, Channels, Height, Width]</c>, each pixel a byte divided by a number.
/// </summary>
/// <param name="Layout">The order of the dimensions.</param>
/// <param name="Channels">The number of channels; 1 is gray.</param>
/// <param name="Height">The height in pixels.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Divisor">The number that bytes are divided by.</param>
/// <param name="Background">The value of the background after the division.</param>
/// <param name="Ink">The value of full ink after the division.</param>
internal sealed record InputFormat(string Layout, int Channels, int Height, int Width, int Divisor, int Background, int Ink)
{
    /// <summary>The format that <see cref="Preprocessing"/> produces and every <see cref="DigitCnn"/> takes.</summary>
    internal static InputFormat Digits { get; } = new("NCHW", 1, DigitCnn.ImageSize, DigitCnn.ImageSize, byte.MaxValue, 0, 1);
}
