using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>How far a scan's data are read, and what was wrong with them.</summary>
internal sealed class JpegScanState
{
    private readonly JpegRestarts _restarts;
    private bool _isInvalid;
    private bool _isIncomplete;

    /// <exception cref="CodecException">A table that the scan needs was not defined or is wrong.</exception>
    internal JpegScanState(JpegInput input, JpegSegments segments, JpegScan scan)
    {
        Bits = new JpegBits(input);
        _restarts = new JpegRestarts(input, Bits, segments.RestartInterval);
        Tables = new JpegScanTables[scan.Components.Length];
        for (int i = 0; i < Tables.Length; i++)
            Tables[i] = new JpegScanTables(segments, scan, i);
    }

    internal JpegBits Bits { get; }

    /// <summary>Those of each component.</summary>
    internal JpegScanTables[] Tables { get; }

    /// <summary>Whether something was wrong from which there is no marker to go on: what was read since makes no sense.</summary>
    internal bool IsLost => !_restarts.Exist && (_isInvalid || Bits.IsExhausted);

    /// <summary>Whether no data are left, nor a marker behind which there might be.</summary>
    internal bool IsOver => Bits.IsExhausted && !JpegMarker.IsRestart(Bits.Marker);

    /// <summary>To be called before each unit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeginUnit()
    {
        if (!_restarts.BeginUnit())
            return;
        foreach (JpegScanTables tables in Tables)
            tables.Restart();
    }

    /// <summary>To be called after each block: takes note of what came out.</summary>
    /// <returns>Whether the block's data were there; what stands in their place came from zeros otherwise.</returns>
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

    /// <summary>Leaves the file at what follows the scan.</summary>
    /// <returns>Success, IncompleteInput or ErrorInInput.</returns>
    internal SKCodecResult End()
    {
        // Where data end early the file does, or says so; another marker there is damage.
        bool isOtherMarker = Bits.IsExhausted && Bits.Marker != JpegMarker.Eoi;
        Bits.Release();
        if (_isInvalid || _restarts.WereDamaged || isOtherMarker)
            return SKCodecResult.ErrorInInput;
        return _isIncomplete ? SKCodecResult.IncompleteInput : SKCodecResult.Success;
    }
}
