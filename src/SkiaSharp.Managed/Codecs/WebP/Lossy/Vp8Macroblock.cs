namespace SkiaSharp;

/// <summary>Sixteen by sixteen pixels: how they are predicted, and what is added to that.</summary>
internal sealed class Vp8Macroblock
{
    internal const int LumaBlocks = 16;

    internal const int Blocks = LumaBlocks + 8;

    internal const int BlockLength = 16;

    /// <summary>Which <see cref="Vp8Header.Segments"/> it is of.</summary>
    internal int Segment { get; set; }

    /// <summary>Whether each block of luma has a prediction of its own.</summary>
    internal bool IsSplit { get; set; }

    /// <summary>The prediction of each block of luma; of the whole, in the first, where it is not split.</summary>
    internal Vp8Mode[] Modes { get; } = new Vp8Mode[LumaBlocks];

    internal Vp8Mode ChromaMode { get; set; }

    /// <summary>Of each block sixteen, scaled, row by row: luma, then eight of chroma. What was used is to be cleared.</summary>
    internal short[] Coefficients { get; } = new short[Blocks * BlockLength];

    /// <summary>Which coefficients of each block there are.</summary>
    internal Vp8Content[] Contents { get; } = new Vp8Content[Blocks];

    /// <summary>Whether any block has coefficients.</summary>
    internal bool HasCoefficients { get; set; }
}
