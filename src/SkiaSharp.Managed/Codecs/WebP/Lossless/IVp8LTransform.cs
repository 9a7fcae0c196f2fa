namespace SkiaSharp;

/// <summary>What is undone of what an encoder did to make pixels smaller.</summary>
internal interface IVp8LTransform
{
    /// <summary>Undoes it in the next row, which has room for the whole picture's width.</summary>
    void Undo(Span<uint> row);
}
