using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>A decoded picture, upright and reduced to the working size, or the available part of a damaged one.</summary>
/// <param name="Channels">Red, green and blue, 0 to 1.</param>
/// <param name="Part">The part of the whole picture that they cover.</param>
/// <param name="Width">The whole picture's width.</param>
/// <param name="Height">The whole picture's height.</param>
/// <param name="Scale">The number of pixels of the file per pixel here, along each side.</param>
/// <param name="Warning">A description, in one sentence, of what is wrong with its file; null if nothing is.</param>
internal sealed record Picture(GrayPlane[] Channels, PixelBox Part, int Width, int Height, double Scale, string? Warning)
{
    /// <summary>Returns the whole picture for display; missing parts have its median gray.</summary>
    /// <param name="gray">The available part.</param>
    internal GrayPlane Whole(GrayPlane gray)
    {
        if (Part == new PixelBox(0, 0, Width, Height))
            return gray;
        float[] values = [.. gray.Values];
        var whole = new GrayPlane(Width, Height);
        Array.Fill(whole.Values, OrderStatistic.Of(values, values.Length / 2));
        for (int y = 0; y < gray.Height; y++)
            gray.Values.AsSpan(y * gray.Width, gray.Width).CopyTo(whole.Values.AsSpan((Part.Top + y) * Width + Part.Left));
        return whole;
    }
}
