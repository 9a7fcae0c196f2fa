using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>The tables and the state that the blocks of one component need in a scan.</summary>
internal sealed class JpegScanTables
{
    // Each is set only if the scan needs it.
    private readonly JpegHuffmanTable? _dc;
    private readonly JpegHuffmanTable? _ac;

    /// <exception cref="CodecException">A table that the scan needs is undefined or invalid.</exception>
    internal JpegScanTables(JpegSegments segments, JpegScan scan, int index)
    {
        Component = scan.Components[index];
        Component.Quantization ??= segments.Quantization(Component.QuantizationIndex);
        if (scan.First == 0 && scan.High == 0)
            _dc = segments.DcTable(scan.DcTables[index]);
        if (scan.Last > 0)
            _ac = segments.AcTable(scan.AcTables[index]);
    }

    internal JpegComponent Component { get; }

    /// <summary>The first coefficient of the previous block.</summary>
    internal int Predictor;

    /// <summary>The number of coming blocks that have nothing in a band of coefficients.</summary>
    internal int Run;

    internal void Restart() => Predictor = Run = 0;

    /// <summary>Reads a whole block.</summary>
    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe bool ReadSequential(JpegBits bits, short* block, out bool isFlat) =>
        JpegSequentialBlocks.Read(bits, _dc!, _ac!, ref Predictor, block, out isFlat);

    /// <summary>Reads the part of a block that a progressive scan holds.</summary>
    /// <returns>Whether the data were valid.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe bool ReadProgressive(JpegBits bits, JpegScan scan, short* block)
    {
        if (scan.First > 0)
        {
            return scan.High == 0
                ? JpegProgressiveBlocks.ReadAc(bits, _ac!, scan, ref Run, block)
                : JpegProgressiveBlocks.RefineAc(bits, _ac!, scan, ref Run, block);
        }
        if (scan.High == 0)
            return JpegProgressiveBlocks.ReadDc(bits, _dc!, ref Predictor, scan.Low, block);
        JpegProgressiveBlocks.RefineDc(bits, scan.Low, block);
        return true;
    }
}
