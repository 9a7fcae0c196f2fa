namespace SkiaSharp;

/// <summary>One color channel as the frame header describes it.</summary>
internal sealed class JpegComponent(int index, int id, int horizontal, int vertical, int quantization)
{
    /// <summary>The index in the frame.</summary>
    internal int Index { get; } = index;

    internal int Id { get; } = id;

    /// <summary>Samples across, relative to the other components: 1 to 4.</summary>
    internal int Horizontal { get; } = horizontal;

    /// <summary>Samples down, relative to the other components: 1 to 4.</summary>
    internal int Vertical { get; } = vertical;

    /// <summary>The index of its quantization table.</summary>
    internal int QuantizationIndex { get; } = quantization;

    /// <summary>The table as it was when the component's first scan began, row by row; a later scan must not change it.</summary>
    internal ushort[]? Quantization { get; set; }

    /// <summary>
    /// The number of blocks across that contain part of the picture, which is also the number in a scan of this component alone.
    /// </summary>
    internal int BlocksAcross { get; private set; }

    /// <summary>The number of blocks down that contain part of the picture.</summary>
    internal int BlocksDown { get; private set; }

    /// <summary>The number of blocks across in whole units of all components.</summary>
    internal int Stride { get; private set; }

    /// <summary>The number of blocks down in whole units of all components.</summary>
    internal int Rows { get; private set; }

    internal void Measure(JpegFrame frame)
    {
        BlocksAcross = Blocks(frame.Width, Horizontal, frame.MaxHorizontal);
        BlocksDown = Blocks(frame.Height, Vertical, frame.MaxVertical);
        Stride = frame.UnitsAcross * Horizontal;
        Rows = frame.UnitsDown * Vertical;
    }

    private static int Blocks(int length, int factor, int maxFactor)
    {
        int samples = (length * factor + maxFactor - 1) / maxFactor;
        return (samples + 7) / 8;
    }
}
