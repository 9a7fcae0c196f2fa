namespace SkiaSharp;

/// <summary>The progress of decoding a picture.</summary>
internal sealed class PngProgress(PngDataStream data)
{
    private int _chunks;

    /// <summary>The number of rows decoded from the top; it must be set after each row.</summary>
    internal int Rows
    {
        get;
        set
        {
            // Chunks were verified while the row was read, and all rows before it came from them.
            if (data.SoundChunks != _chunks)
                SoundRows = field;
            _chunks = data.SoundChunks;
            field = value;
        }
    }

    /// <summary>The number of these rows that came from chunks with correct checksums.</summary>
    internal int SoundRows { get; private set; }
}
