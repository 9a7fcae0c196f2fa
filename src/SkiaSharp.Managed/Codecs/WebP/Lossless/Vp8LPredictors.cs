using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Predicts a pixel, all channels at once, from the pixel to its left and the three above it: above left, above, and above right.
/// </summary>
internal static partial class Vp8LPredictors
{
    /// <summary>Adds two pixels channel by channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Add(uint a, uint b) =>
        (a & 0xFF00FF00) + (b & 0xFF00FF00) & 0xFF00FF00 | (a & 0x00FF00FF) + (b & 0x00FF00FF) & 0x00FF00FF;

    /// <summary>Adds predictions to the pixels of a row.</summary>
    /// <param name="mode">The number of the predictor, 0 to 15.</param>
    /// <param name="row">The row; the pixel before <paramref name="start"/> must be known.</param>
    /// <param name="above">The row above, followed by the first pixel of this row.</param>
    /// <param name="start">The first pixel to change; at least 1.</param>
    /// <param name="end">The end of the pixels to change, exclusive.</param>
    internal static void Undo(int mode, Span<uint> row, ReadOnlySpan<uint> above, int start, int end)
    {
        switch (mode)
        {
            case 1:
                Undo<Left>(row, above, start, end);
                break;
            case 2:
                Undo<Above>(row, above, start, end);
                break;
            case 3:
                Undo<AboveRight>(row, above, start, end);
                break;
            case 4:
                Undo<AboveLeft>(row, above, start, end);
                break;
            case 5:
                Undo<LeftAboveRightThenAbove>(row, above, start, end);
                break;
            case 6:
                Undo<LeftAboveLeft>(row, above, start, end);
                break;
            case 7:
                Undo<LeftAbove>(row, above, start, end);
                break;
            case 8:
                Undo<AboveLeftAbove>(row, above, start, end);
                break;
            case 9:
                Undo<AboveAboveRight>(row, above, start, end);
                break;
            case 10:
                Undo<AllFour>(row, above, start, end);
                break;
            case 11:
                Undo<Nearest>(row, above, start, end);
                break;
            case 12:
                Undo<Gradient>(row, above, start, end);
                break;
            case 13:
                Undo<HalfGradient>(row, above, start, end);
                break;
            default:
                Undo<None>(row, above, start, end);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Undo<TPredictor>(Span<uint> row, ReadOnlySpan<uint> above, int start, int end)
        where TPredictor : struct, IPredictor
    {
        uint left = row[start - 1], before = above[start - 1];
        ReadOnlySpan<uint> at = above[start..(end + 1)];
        Span<uint> pixels = row[start..end];
        for (int i = 0; i < pixels.Length; i++)
        {
            uint top = at[i];
            left = pixels[i] = Add(pixels[i], TPredictor.Predict(left, before, top, at[i + 1]));
            before = top;
        }
    }
}
