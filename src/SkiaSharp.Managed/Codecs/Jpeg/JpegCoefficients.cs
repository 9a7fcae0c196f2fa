using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>The coefficients of a whole picture, for one that comes in several scans.</summary>
internal sealed unsafe class JpegCoefficients : IDisposable
{
    private readonly JpegFrame frame;
    private readonly short*[] planes;

    /// <summary>For each component and coefficient how many low bits are not known yet.</summary>
    private readonly byte[][] missingBits;

    private readonly void* memory;

    /// <exception cref="CodecException">There is not so much memory.</exception>
    internal JpegCoefficients(JpegFrame frame)
    {
        this.frame = frame;
        planes = new short*[frame.Components.Length];
        missingBits = new byte[planes.Length][];
        foreach (JpegComponent component in frame.Components)
            BlockCount += (long)component.Stride * component.Rows;
        try
        {
            memory = NativeMemory.AllocZeroed((nuint)BlockCount * 64, sizeof(short));
        }
        catch (OutOfMemoryException)
        {
            throw new CodecException(SKCodecResult.InternalError);
        }

        short* next = (short*)memory;
        for (int i = 0; i < planes.Length; i++)
        {
            planes[i] = next;
            next += (long)frame.Components[i].Stride * frame.Components[i].Rows * 64;
            missingBits[i] = new byte[64];
            missingBits[i].AsSpan().Fill(byte.MaxValue);
        }
    }

    internal long BlockCount { get; }

    /// <summary>Whether every bit of every coefficient was in a scan.</summary>
    internal bool AreComplete => missingBits.All(component => component.All(bits => bits == 0));

    /// <summary>Takes what a scan has.</summary>
    internal SKCodecResult Read(JpegScan scan, JpegScanState state)
    {
        if (scan.Components.Length == 1)
            ReadAlone(scan, state);
        else
            ReadInterleaved(scan, state);
        foreach (JpegComponent component in scan.Components)
            missingBits[component.Index].AsSpan(scan.First..(scan.Last + 1)).Fill((byte)scan.Low);
        return state.End();
    }

    /// <summary>Writes the picture.</summary>
    internal void Write(JpegRows rows)
    {
        for (int row = 0; row < frame.UnitsDown; row++)
        {
            for (int i = 0; i < planes.Length; i++)
                Transform(i, row, rows.Plane(i));
            rows.Write(row);
        }
    }

    public void Dispose() => NativeMemory.Free(memory);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private short* Block(JpegComponent component, int x, int y) =>
        planes[component.Index] + ((long)y * component.Stride + x) * 64;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadAlone(JpegScan scan, JpegScanState state)
    {
        JpegScanTables tables = state.Tables[0];
        for (int y = 0; y < tables.Component.BlocksDown; y++)
        {
            short* block = Block(tables.Component, 0, y);
            for (int x = 0; x < tables.Component.BlocksAcross; x++, block += 64)
            {
                state.BeginUnit();
                ReadBlock(scan, state, tables, block);
            }
            if (state.IsOver)
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadInterleaved(JpegScan scan, JpegScanState state)
    {
        for (int row = 0; row < frame.UnitsDown; row++)
        {
            for (int unit = 0; unit < frame.UnitsAcross; unit++)
            {
                state.BeginUnit();
                foreach (JpegScanTables tables in state.Tables)
                {
                    int across = tables.Component.Horizontal, down = tables.Component.Vertical;
                    for (int i = 0; i < across * down; i++)
                        ReadBlock(scan, state, tables, Block(tables.Component, unit * across + i % across, row * down + i / across));
                }
            }
            if (state.IsOver)
                return;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadBlock(JpegScan scan, JpegScanState state, JpegScanTables tables, short* block)
    {
        if (state.Bits.IsExhausted)
            return;
        bool isValid;
        if (frame.IsProgressive)
        {
            isValid = tables.ReadProgressive(state.Bits, scan, block);
        }
        else
        {
            // A component that comes twice replaces what it was.
            new Span<short>(block, 64).Clear();
            isValid = tables.ReadSequential(state.Bits, block, out _);
        }
        state.EndBlock(isValid);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transform(int index, int row, byte* plane)
    {
        JpegComponent component = frame.Components[index];
        int stride = JpegRows.Stride(component);
        // Without a scan of its own a component has no table either: it is even grey.
        component.Quantization ??= new ushort[64];
        fixed (ushort* quantization = component.Quantization)
        {
            for (int y = 0; y < component.Vertical; y++, plane += 8 * (nint)stride)
            {
                short* block = Block(component, 0, row * component.Vertical + y);
                for (int x = 0; x < component.Stride; x++, block += 64)
                    JpegInverseDct.Transform(block, quantization, isFlat: false, plane + 8 * x, stride);
            }
        }
    }
}
