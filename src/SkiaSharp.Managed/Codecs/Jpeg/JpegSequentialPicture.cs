using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>
/// A picture of whole blocks, each transformed to samples as it is read. For the scan that completes the picture, usually the only one, one
/// row of units is kept, since its pixels are written immediately; for earlier scans, all samples are kept.
/// </summary>
internal sealed unsafe class JpegSequentialPicture(JpegFrame frame, JpegRows rows) : IJpegPicture
{
    /// <summary>The inverse transform of zeros.</summary>
    private const byte EvenGray = 128;

    /// <summary>For each component, the number of rows of units that have been read; -1 before its first scan.</summary>
    private readonly int[] _known = [.. frame.Components.Select(_ => -1)];

    /// <summary>For each component, the number of these rows that are intact.</summary>
    private readonly int[] _sound = new int[frame.Components.Length];

    private int _written;
    private bool _isAtOnce;

    public bool IsComplete => !_known.AsSpan().Contains(-1);

    public int SoundRows => _sound.Min();

    public SKCodecResult Read(JpegScan scan, JpegScanState state)
    {
        foreach (JpegComponent component in scan.Components)
            _known[component.Index] = Math.Max(0, _known[component.Index]);
        bool isLast = IsComplete;
        _isAtOnce = scan.Components.Length == _known.Length;
        foreach (JpegComponent component in scan.Components)
            rows.Hold(component, isWhole: !isLast);

        short* block = stackalloc short[64];
        new Span<short>(block, 64).Clear();
        for (int row = 0; row < frame.UnitsDown; row++)
        {
            if (state.Tables.Length == 1)
                ReadAlone(state, row, block);
            else
                ReadInterleaved(state, row, block);
            if (state.IsOver)
                break;
            foreach (JpegComponent component in scan.Components)
            {
                _known[component.Index] = Math.Max(_known[component.Index], row + 1);
                if (!state.IsLost)
                    _sound[component.Index] = _known[component.Index];
            }
            if (isLast)
                WriteRow();
        }
        return state.End();
    }

    public void Finish()
    {
        if (_isAtOnce)
        {
            rows.Clear(_written);
            return;
        }
        foreach (JpegComponent component in frame.Components)
            rows.Hold(component, isWhole: false);
        while (_written < frame.UnitsDown)
            WriteRow();
    }

    private void WriteRow()
    {
        for (int i = 0; i < _known.Length; i++)
        {
            if (_known[i] <= _written)
                rows.Plane(i, _written).Fill(EvenGray);
        }
        rows.Write(_written++);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadInterleaved(JpegScanState state, int row, short* block)
    {
        for (int unit = 0; unit < frame.UnitsAcross; unit++)
        {
            state.BeginUnit();
            for (int i = 0; i < state.Tables.Length; i++)
                ReadUnit(state, state.Tables[i], unit, block, rows.Samples(state.Tables[i].Component.Index, row));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadAlone(JpegScanState state, int row, short* block)
    {
        JpegScanTables tables = state.Tables[0];
        JpegComponent component = tables.Component;
        int stride = JpegRows.Stride(component);
        byte* samples = rows.Samples(component.Index, row);
        fixed (ushort* quantization = component.Quantization)
        {
            for (int y = 0; y < component.Vertical && row * component.Vertical + y < component.BlocksDown; y++, samples += 8 * (nint)stride)
            {
                for (int x = 0; x < component.BlocksAcross; x++)
                {
                    state.BeginUnit();
                    ReadBlock(state, tables, block, quantization, samples + 8 * x, stride);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ReadUnit(JpegScanState state, JpegScanTables tables, int unit, short* block, byte* samples)
    {
        JpegComponent component = tables.Component;
        int stride = JpegRows.Stride(component);
        samples += unit * component.Horizontal * 8;
        fixed (ushort* quantization = component.Quantization)
        {
            for (int y = 0; y < component.Vertical; y++, samples += 8 * (nint)stride)
            {
                for (int x = 0; x < component.Horizontal; x++)
                    ReadBlock(state, tables, block, quantization, samples + 8 * x, stride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadBlock(JpegScanState state, JpegScanTables tables, short* block, ushort* quantization, byte* samples, int stride)
    {
        bool isFlat = true;
        if (!state.Bits.IsExhausted && !state.EndBlock(tables.ReadSequential(state.Bits, block, out isFlat)))
        {
            new Span<short>(block, 64).Clear();
            isFlat = true;
        }
        JpegInverseDct.Transform(block, quantization, isFlat, samples, stride);
        block[0] = 0;
        if (!isFlat)
            new Span<short>(block, 64).Clear();
    }
}
