using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// Finds its way from one restart interval to the next, also where data are damaged (as libjpeg's jpeg_resync_to_restart).
/// </summary>
internal sealed class JpegRestarts
{
    private readonly JpegInput _input;
    private readonly JpegBits _bits;
    private readonly int _interval;
    private int _left;
    private int _expected;

    /// <param name="input">The file.</param>
    /// <param name="bits">Its bits.</param>
    /// <param name="interval">Units between two markers; 0: there are none.</param>
    internal JpegRestarts(JpegInput input, JpegBits bits, int interval)
    {
        _input = input;
        _bits = bits;
        _interval = interval;
        _left = interval;
    }

    /// <summary>Whether there are any.</summary>
    internal bool Exist => _interval > 0;

    /// <summary>Whether a marker was not where or what it should be.</summary>
    internal bool WereDamaged { get; private set; }

    /// <summary>To be called before each unit.</summary>
    /// <returns>Whether a new interval begins, so that predictions start afresh.</returns>
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
                // One of the next two: this interval is missing. One of the last two: it came late, and this interval's is still to come.
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
