namespace SkiaSharp;

/// <summary>A picture assembled from its scans.</summary>
internal interface IJpegPicture
{
    /// <summary>Whether no scan is missing.</summary>
    bool IsComplete { get; }

    /// <summary>
    /// The number of rows of units from the top whose data are intact. Rows after damage do not count unless there are restart markers; in
    /// a progressive picture, rows that count may still lack detail.
    /// </summary>
    int SoundRows { get; }

    /// <summary>Reads the data of a scan.</summary>
    /// <returns>Success, IncompleteInput or ErrorInInput.</returns>
    /// <exception cref="CodecException">There is not enough memory.</exception>
    SKCodecResult Read(JpegScan scan, JpegScanState state);

    /// <summary>Writes the remaining pixels.</summary>
    void Finish();
}
