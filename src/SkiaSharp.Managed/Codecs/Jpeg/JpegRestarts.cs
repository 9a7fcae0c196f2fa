using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Moves from one restart interval to the next, even if data are damaged (like libjpeg's jpeg_resync_to_restart).</summary>
internal sealed class JpegRestarts
{
    private readonly JpegInput _input;
    private readonly JpegBits _bits;
    private readonly int _interval;
    private int _left;
    private int _expected;

    /// <param name="input">The input.</param>
    /// <param name="bits">The bits of the input.</param>
    /// <param name="interval">The number of units between two markers; 0 if there are none.</param>
    internal JpegRestarts(JpegInput input, JpegBits bits, int interval)
    {
        _input = input;
        _bits = bits;
        _interval = interval;
        _left = interval;
    }

    /// <summary>Whether there are restart markers.</summary>
    internal bool Exist => _interval > 0;

    /// <summary>Whether a marker was not where it should be, or not the expected one.</summary>
    internal bool WereDamaged { get; private set; }

    /// <summary>Reads a restart marker if one is due; must be called before each unit.</summary>
    /// <returns>Whether a new interval begins, so that predictions must be reset.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginUnit()
    {
        if (_interval == 0 || _left-- > 0)
            return false;
        BeginInterval();
        return true;
    }

    private void BeginInterval()
    {
        _left = _interval - 1;
        bool hadBytesLeft = _bits.HasBytesLeft;
        _bits.Release();
        FindMarker(hadBytesLeft);
        _bits.Resume();
        _expected = (_expected + 1) & 7;
    }

    private void FindMarker(bool hadBytesLeft)
    {
        while (true)
        {
            int marker = _input.NextMarker(out long skipped);
            if (marker < 0)
                return;
            WereDamaged |= skipped > 0 || hadBytesLeft;
            int ahead = (marker - JpegMarker.Rst0 - _expected) & 7;
            if (JpegMarker.IsRestart(marker))
            {
                WereDamaged |= ahead != 0;
                // One of the next two markers: this interval is missing. One of the last two: it came late, and this interval's is still to
                // come.
                if (ahead is 1 or 2)
                    _input.PushBack(marker);
                if (ahead < 6)
                    return;
            }
            else if (marker >= JpegMarker.Sof0)
            {
                WereDamaged |= marker != JpegMarker.Eoi;
                _input.PushBack(marker);
                return;
            }
            else
            {
                WereDamaged = true;
            }
        }
    }
}
