using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>The state of reading a scan: how far it has been read, and what was wrong with its data.</summary>
internal sealed class JpegScanState
{
    private readonly JpegRestarts _restarts;
    private bool _isInvalid;
    private bool _isIncomplete;

    /// <exception cref="CodecException">A table that the scan needs is undefined or invalid.</exception>
    internal JpegScanState(JpegInput input, JpegSegments segments, JpegScan scan)
    {
        Bits = new JpegBits(input);
        _restarts = new JpegRestarts(input, Bits, segments.RestartInterval);
        Tables = new JpegScanTables[scan.Components.Length];
        for (int i = 0; i < Tables.Length; i++)
            Tables[i] = new JpegScanTables(segments, scan, i);
    }

    internal JpegBits Bits { get; }

    /// <summary>The tables of each component.</summary>
    internal JpegScanTables[] Tables { get; }

    /// <summary>
    /// Whether the data were invalid or ended early, without restart markers to continue at: what is read from then on makes no sense.
    /// </summary>
    internal bool IsLost => !_restarts.Exist && (_isInvalid || Bits.IsExhausted);

    /// <summary>Whether no data are left, and no restart marker follows.</summary>
    internal bool IsOver => Bits.IsExhausted && !JpegMarker.IsRestart(Bits.Marker);

    /// <summary>Begins a restart interval if one is due; must be called before each unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginUnit()
    {
        if (!_restarts.BeginUnit())
            return;
        foreach (JpegScanTables tables in Tables)
            tables.Restart();
    }

    /// <summary>Records the outcome of a block; must be called after each block.</summary>
    /// <returns>Whether the block's data were complete; otherwise, it was decoded from padding zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool EndBlock(bool isValid)
    {
        if (Bits.IsExhausted)
        {
            _isIncomplete = true;
            return false;
        }
        _isInvalid |= !isValid;
        return true;
    }

    /// <summary>Ends the scan, and sets the position in the file to what follows it.</summary>
    /// <returns>Success, IncompleteInput or ErrorInInput.</returns>
    internal SKCodecResult End()
    {
        // Data may end early because the file ends, or says that it does; any other marker there is damage.
        bool isOtherMarker = Bits.IsExhausted && Bits.Marker != JpegMarker.Eoi;
        Bits.Release();
        if (_isInvalid || _restarts.WereDamaged || isOtherMarker)
            return SKCodecResult.ErrorInInput;
        return _isIncomplete ? SKCodecResult.IncompleteInput : SKCodecResult.Success;
    }
}
