namespace SkiaSharp;

/// <summary>A macroblock of 16×16 pixels: how it is predicted, and what is added to the prediction.</summary>
internal sealed class Vp8Macroblock
{
    internal const int LumaBlocks = 16;

    internal const int Blocks = LumaBlocks + 8;

    internal const int BlockLength = 16;

    /// <summary>The index of its segment in <see cref="Vp8Header.Segments"/>.</summary>
    internal int Segment { get; set; }

    /// <summary>Whether each block of luma has a prediction of its own.</summary>
    internal bool IsSplit { get; set; }

    /// <summary>The prediction of each block of luma; if the macroblock is not split, the first is that of the whole.</summary>
    internal Vp8Mode[] Modes { get; } = new Vp8Mode[LumaBlocks];

    internal Vp8Mode ChromaMode { get; set; }

    /// <summary>
    /// Sixteen scaled coefficients for each block, row by row: the blocks of luma, then eight of chroma. They must be cleared after use.
    /// </summary>
    internal short[] Coefficients { get; } = new short[Blocks * BlockLength];

    /// <summary>Which coefficients each block has.</summary>
    internal Vp8Content[] Contents { get; } = new Vp8Content[Blocks];

    /// <summary>Whether any block has coefficients.</summary>
    internal bool HasCoefficients { get; set; }
}
