namespace MnistHelpers;

/// <summary>
/// What a network takes, as its file says it: images <c>[N, Channels, Height, Width]</c>, a byte divided by a number for each pixel.
/// </summary>
/// <param name="Layout">The order of the dimensions.</param>
/// <param name="Channels">1: gray.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Divisor">What bytes are divided by.</param>
/// <param name="Background">The value of the background then.</param>
/// <param name="Ink">The value of full ink.</param>
internal sealed record InputFormat(string Layout, int Channels, int Height, int Width, int Divisor, int Background, int Ink)
{
    /// <summary>What <see cref="Preprocessing"/> gives, and every <see cref="DigitCnn"/> takes.</summary>
    internal static InputFormat Digits { get; } = new("NCHW", 1, DigitCnn.ImageSize, DigitCnn.ImageSize, byte.MaxValue, 0, 1);
}
