using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>Decodes a picture whose first scan holds everything, row of units by row of units, with memory for one of them.</summary>
internal static unsafe class JpegRowDecoder
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static SKCodecResult Decode(JpegFrame frame, JpegScanState state, JpegRows rows, PixelTarget target)
    {
        short* block = stackalloc short[64];
        new Span<short>(block, 64).Clear();
        for (int row = 0; row < frame.UnitsDown; row++)
        {
            for (int unit = 0; unit < frame.UnitsAcross; unit++)
            {
                state.BeginUnit();
                for (int i = 0; i < state.Tables.Length; i++)
                    DecodeUnit(state, state.Tables[i], unit, block, rows.Plane(state.Tables[i].Component.Index));
            }

            if (state.IsOver)
            {
                target.Clear(row * 8 * frame.MaxVertical);
                break;
            }
            rows.Write(row);
        }
        return state.End();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DecodeUnit(JpegScanState state, JpegScanTables tables, int unit, short* block, byte* plane)
    {
        JpegComponent component = tables.Component;
        int stride = JpegRows.Stride(component);
        plane += unit * component.Horizontal * 8;
        fixed (ushort* quantization = component.Quantization)
        {
            for (int y = 0; y < component.Vertical; y++, plane += 8 * (nint)stride)
            {
                for (int x = 0; x < component.Horizontal; x++)
                {
                    bool isFlat = true;
                    if (!state.Bits.IsExhausted && !state.EndBlock(tables.ReadSequential(state.Bits, block, out isFlat)))
                    {
                        new Span<short>(block, 64).Clear();
                        isFlat = true;
                    }
                    JpegInverseDct.Transform(block, quantization, isFlat, plane + 8 * x, stride);
                    block[0] = 0;
                    if (!isFlat)
                        new Span<short>(block, 64).Clear();
                }
            }
        }
    }
}
