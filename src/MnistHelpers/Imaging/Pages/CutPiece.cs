using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>What lies between two cuts through what may be touching digits.</summary>
/// <param name="From">The cut on its left; 0 is the left end.</param>
/// <param name="To">The cut on its right.</param>
/// <param name="Box">The box of its ink.</param>
/// <param name="Ink">Its ink, in a plane as large as the digits'.</param>
/// <param name="Torn">The fraction of its ink that was torn off a neighbor and removed.</param>
/// <param name="CutInk">The amount of ink that its right cut goes through, in stroke widths; null if its right end is the last.</param>
internal sealed record CutPiece(int From, int To, PixelBox Box, GrayPlane Ink, double Torn, double? CutInk)
{
    /// <summary>The amount of the neighbors' ink that is shown.</summary>
    private const float Neighbor = 0.4f;

    /// <summary>
    /// Draws the piece where it is, 28×28 pixels, its line as high as MNIST's digits, its own ink light and its neighbors' gray: what a
    /// network has to see to tell whether it is one whole digit.
    /// </summary>
    /// <param name="digits">The ink of all pieces.</param>
    /// <param name="height">The height of the line's digits.</param>
    internal byte[] InPlace(GrayPlane digits, int height)
    {
        int side = Math.Max(1, MnistNormalizer.Side * Math.Max(height, Box.Height) / MnistNormalizer.Fit);
        var window = new PixelBox(Box.Left + (Box.Width - side) / 2, Box.Top + (Box.Height - side) / 2, side, side);
        GrayPlane seen = digits.Crop(window), own = Ink.Crop(window);
        for (int i = 0; i < seen.Values.Length; i++)
            seen.Values[i] = Math.Max(own.Values[i], Neighbor * seen.Values[i]);
        return Array.ConvertAll(
            AreaResampler.Resize(seen, MnistNormalizer.Side, MnistNormalizer.Side).Values,
            value => (byte)Math.Round(Math.Clamp(value, 0, 1) * byte.MaxValue));
    }
}
