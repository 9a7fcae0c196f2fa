using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>A progressive picture: each scan holds part of the coefficients, and the pixels are written after all scans.</summary>
internal sealed unsafe class JpegProgressivePicture : IJpegPicture, IDisposable
{
    private const int BlockBytes = 64 * sizeof(short);

    private readonly JpegFrame _frame;
    private readonly JpegRows _rows;
    private readonly JpegUnitRows _coefficients;

    /// <summary>The offset of each component's blocks in a row of units, in bytes.</summary>
    private readonly long[] _offsets;

    /// <summary>For each component and coefficient, the number of low bits that are not known yet.</summary>
    private readonly byte[][] _missingBits;

    /// <summary>For each component, the number of rows of units whose first coefficients are known.</summary>
    private readonly int[] _sound;

    /// <exception cref="CodecException">There is not enough memory.</exception>
    internal JpegProgressivePicture(JpegFrame frame, JpegRows rows)
    {
        _frame = frame;
        _rows = rows;
        _offsets = new long[frame.Components.Length];
        _missingBits = new byte[_offsets.Length][];
        _sound = new int[_offsets.Length];
        long length = 0;
        foreach (JpegComponent component in frame.Components)
        {
            _offsets[component.Index] = length;
            length += (long)component.Stride * component.Vertical * BlockBytes;
            _missingBits[component.Index] = new byte[64];
            _missingBits[component.Index].AsSpan().Fill(byte.MaxValue);
            rows.Hold(component, isWhole: false);
        }
        _coefficients = new JpegUnitRows(frame.UnitsDown, length);
    }

    public bool IsComplete => _missingBits.All(component => component.All(bits => bits == 0));

    public int SoundRows => _sound.Min();

    public SKCodecResult Read(JpegScan scan, JpegScanState state)
    {
        if (scan.Components.Length == 1)
            ReadAlone(scan, state);
        else
            ReadInterleaved(scan, state);
        foreach (JpegComponent component in scan.Components)
            _missingBits[component.Index].AsSpan(scan.First..(scan.Last + 1)).Fill((byte)scan.Low);
        return state.End();
    }

    public void Finish()
    {
        for (int row = 0; row < _frame.UnitsDown; row++)
        {
            foreach (JpegComponent component in _frame.Components)
                Transform(component, row, _rows.Samples(component.Index, row));
            _coefficients.Release(row);
            _rows.Write(row);
        }
    }

    public void Dispose() => _coefficients.Dispose();

    /// <summary>Returns the first block in a row of a component's blocks.</summary>
    private short* BlockRow(JpegComponent component, int y) =>
        (short*)(_coefficients[y / component.Vertical] + _offsets[component.Index]
            + (long)(y % component.Vertical) * component.Stride * BlockBytes);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadAlone(JpegScan scan, JpegScanState state)
    {
        JpegScanTables tables = state.Tables[0];
        for (int y = 0; y < tables.Component.BlocksDown; y++)
        {
            short* block = BlockRow(tables.Component, y);
            for (int x = 0; x < tables.Component.BlocksAcross; x++, block += 64)
            {
                state.BeginUnit();
                ReadBlock(scan, state, tables, block);
            }
            if (EndRow(scan, state, y + 1 < tables.Component.BlocksDown ? (y + 1) / tables.Component.Vertical : _frame.UnitsDown))
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadInterleaved(JpegScan scan, JpegScanState state)
    {
        for (int row = 0; row < _frame.UnitsDown; row++)
        {
            for (int unit = 0; unit < _frame.UnitsAcross; unit++)
            {
                state.BeginUnit();
                foreach (JpegScanTables tables in state.Tables)
                {
                    int across = tables.Component.Horizontal, down = tables.Component.Vertical;
                    for (int y = 0; y < down; y++)
                    {
                        short* block = BlockRow(tables.Component, row * down + y) + (nint)unit * across * 64;
                        for (int x = 0; x < across; x++, block += 64)
                            ReadBlock(scan, state, tables, block);
                    }
                }
            }
            if (EndRow(scan, state, row + 1))
                return;
        }
    }

    /// <summary>Records how far a scan has been read.</summary>
    /// <returns>Whether the scan has to end here: data after damage would only spoil what other scans provide.</returns>
    private bool EndRow(JpegScan scan, JpegScanState state, int rowsRead)
    {
        if (state.IsOver || state.IsLost)
            return true;
        if (scan.First == 0 && scan.High == 0)
        {
            foreach (JpegComponent component in scan.Components)
                _sound[component.Index] = rowsRead;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReadBlock(JpegScan scan, JpegScanState state, JpegScanTables tables, short* block)
    {
        if (!state.Bits.IsExhausted)
            state.EndBlock(tables.ReadProgressive(state.Bits, scan, block));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transform(JpegComponent component, int row, byte* samples)
    {
        int stride = JpegRows.Stride(component);
        // A component without a scan has no table either; it becomes uniformly gray.
        component.Quantization ??= new ushort[64];
        fixed (ushort* quantization = component.Quantization)
        {
            for (int y = 0; y < component.Vertical; y++, samples += 8 * (nint)stride)
            {
                short* block = BlockRow(component, row * component.Vertical + y);
                for (int x = 0; x < component.Stride; x++, block += 64)
                    JpegInverseDct.Transform(block, quantization, isFlat: false, samples + 8 * x, stride);
            }
        }
    }
}
