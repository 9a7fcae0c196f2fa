namespace SkiaSharp;

/// <summary>How far a picture is decoded.</summary>
internal sealed class PngProgress(PngDataStream data)
{
    private int _chunks;

    /// <summary>How many rows from the top are decoded; to be set after each.</summary>
    internal int Rows
    {
        get;
        set
        {
            // While the row was read, chunks turned out to be right: all before it came from these.
            if (data.SoundChunks != _chunks)
                SoundRows = field;
            _chunks = data.SoundChunks;
            field = value;
        }
    }

    /// <summary>How many of them came from chunks whose checksums were right.</summary>
    internal int SoundRows { get; private set; }
}
