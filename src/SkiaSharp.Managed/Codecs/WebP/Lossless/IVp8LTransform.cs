namespace SkiaSharp;

/// <summary>Undoes a transform that the encoder applied so that the pixels take less space.</summary>
internal interface IVp8LTransform
{
    /// <summary>Undoes the transform in the next row, which has room for the whole picture's width.</summary>
    void Undo(Span<uint> row);
}
