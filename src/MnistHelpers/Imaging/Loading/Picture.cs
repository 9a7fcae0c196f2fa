namespace MnistHelpers;

/// <summary>A decoded picture, upright and reduced to the size that the steps work in; or what there is of a damaged one.</summary>
/// <param name="Channels">Red, green and blue, 0 to 1.</param>
/// <param name="Part">Which part of the whole picture they are.</param>
/// <param name="Width">The whole picture's width.</param>
/// <param name="Height">The whole picture's height.</param>
/// <param name="Scale">How many pixels of the file one pixel here stands for, along each side.</param>
/// <param name="Warning">What is wrong with its file, in one sentence; null where nothing is.</param>
internal sealed record Picture(GrayPlane[] Channels, PixelBox Part, int Width, int Height, double Scale, string? Warning)
{
    /// <summary>The whole picture, to be looked at: what is missing has the gray of most of it.</summary>
    /// <param name="gray">What there is.</param>
    internal GrayPlane Whole(GrayPlane gray)
    {
        if (Part == new PixelBox(0, 0, Width, Height))
            return gray;
        float[] values = [.. gray.Values];
        Array.Sort(values);
        var whole = new GrayPlane(Width, Height);
        Array.Fill(whole.Values, values[values.Length / 2]);
        for (int y = 0; y < gray.Height; y++)
            gray.Values.AsSpan(y * gray.Width, gray.Width).CopyTo(whole.Values.AsSpan((Part.Top + y) * Width + Part.Left));
        return whole;
    }
}
