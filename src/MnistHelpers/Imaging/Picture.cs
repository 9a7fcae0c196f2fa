namespace MnistHelpers;

/// <summary>A decoded picture, upright and reduced to the size that the steps work in.</summary>
/// <param name="Channels">Red, green and blue, 0 to 1.</param>
/// <param name="Scale">How many pixels of the file one pixel here stands for, along each side.</param>
internal sealed record Picture(GrayPlane[] Channels, double Scale)
{
    internal int Width => Channels[0].Width;

    internal int Height => Channels[0].Height;
}
