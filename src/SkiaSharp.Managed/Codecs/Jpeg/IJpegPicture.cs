namespace SkiaSharp;

/// <summary>What the scans of a picture make together.</summary>
internal interface IJpegPicture
{
    /// <summary>Whether no scan is missing.</summary>
    bool IsComplete { get; }

    /// <summary>
    /// How many rows of units from the top are the file's. Behind damage none are, unless there are restart markers; a progressive
    /// picture's may have less detail than they should.
    /// </summary>
    int SoundRows { get; }

    /// <summary>Takes what a scan has.</summary>
    /// <returns>Success, IncompleteInput or ErrorInInput.</returns>
    /// <exception cref="CodecException">There is not enough memory.</exception>
    SKCodecResult Read(JpegScan scan, JpegScanState state);

    /// <summary>Writes the pixels that are not written yet.</summary>
    void Finish();
}
