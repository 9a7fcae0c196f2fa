using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// Assembles a macroblock beside the samples to its left and above, which are kept as they are before edges are smoothed. Outside the
/// picture, these samples are 127 above and 129 to the left.
/// </summary>
internal sealed unsafe class Vp8Canvas : IDisposable
{
    /// <summary>The number of bytes from the start of one row to the next.</summary>
    internal const int Stride = 32;

    private const int LumaSide = Vp8Planes.LumaSide, ChromaSide = Vp8Planes.ChromaSide;
    private const int BlockSide = 4;
    private const byte Above = 127, Left = 129;

    // A row above and sixteen rows of luma; then a row above and eight rows of both chromas, side by side. Each has eight bytes to its
    // left, and luma also eight to its right.
    private const int LumaStart = Stride + 8, BlueStart = LumaStart + (LumaSide + 1) * Stride, RedStart = BlueStart + 16;
    private const int Bytes = RedStart + ChromaSide * Stride;

    private readonly int _columns;
    private readonly byte* _memory;
    private readonly byte* _luma;
    private readonly byte* _blue;
    private readonly byte* _red;

    // The lowest row of the macroblocks above: sixteen samples of luma and eight of each chroma per macroblock.
    private readonly byte[] _lumaAbove;
    private readonly byte[] _blueAbove;
    private readonly byte[] _redAbove;

    internal Vp8Canvas(int macroblocksAcross)
    {
        _columns = macroblocksAcross;
        _memory = (byte*)NativeMemory.AllocZeroed(Bytes + Stride);
        _luma = _memory + LumaStart;
        _blue = _memory + BlueStart;
        _red = _memory + RedStart;
        _lumaAbove = new byte[LumaSide * _columns];
        _blueAbove = new byte[ChromaSide * _columns];
        _redAbove = new byte[ChromaSide * _columns];
    }

    /// <summary>Predicts a macroblock, adds its coefficients, which are cleared, and copies it into the planes.</summary>
    /// <param name="macroblock">The macroblock.</param>
    /// <param name="column">Its index in its row.</param>
    /// <param name="isFirstRow">Whether there is no row above.</param>
    /// <param name="planes">The samples of its row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Put(Vp8Macroblock macroblock, int column, bool isFirstRow, Vp8Planes planes)
    {
        SetLeft(column, isFirstRow);
        SetAbove(column, isFirstRow);
        fixed (short* coefficients = macroblock.Coefficients)
        {
            if (macroblock.IsSplit)
            {
                SetAboveRight(column, isFirstRow);
                PutBlocks(macroblock, coefficients);
            }
            else
            {
                Vp8Predictor.Predict(macroblock.Modes[0], _luma, LumaSide, !isFirstRow, column > 0);
                Add(macroblock, 0, 4, coefficients, _luma);
            }
            Vp8Predictor.Predict(macroblock.ChromaMode, _blue, ChromaSide, !isFirstRow, column > 0);
            Vp8Predictor.Predict(macroblock.ChromaMode, _red, ChromaSide, !isFirstRow, column > 0);
            Add(macroblock, Vp8Macroblock.LumaBlocks, 2, coefficients, _blue);
            Add(macroblock, Vp8Macroblock.LumaBlocks + 4, 2, coefficients, _red);
        }
        Keep(column);
        for (int y = 0; y < LumaSide; y++)
            Unsafe.CopyBlockUnaligned(planes.Luma + y * planes.LumaStride + column * LumaSide, _luma + y * Stride, LumaSide);
        for (int y = 0; y < ChromaSide; y++)
        {
            int to = y * planes.ChromaStride + column * ChromaSide;
            Unsafe.CopyBlockUnaligned(planes.Blue + to, _blue + y * Stride, ChromaSide);
            Unsafe.CopyBlockUnaligned(planes.Red + to, _red + y * Stride, ChromaSide);
        }
    }

    public void Dispose() => NativeMemory.Free(_memory);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetLeft(int column, bool isFirstRow)
    {
        if (column > 0)
        {
            // Including the corner.
            for (int y = -1; y < LumaSide; y++)
                _luma[y * Stride - 1] = _luma[y * Stride + LumaSide - 1];
            for (int y = -1; y < ChromaSide; y++)
            {
                _blue[y * Stride - 1] = _blue[y * Stride + ChromaSide - 1];
                _red[y * Stride - 1] = _red[y * Stride + ChromaSide - 1];
            }
            return;
        }

        for (int y = 0; y < LumaSide; y++)
            _luma[y * Stride - 1] = Left;
        for (int y = 0; y < ChromaSide; y++)
            _blue[y * Stride - 1] = _red[y * Stride - 1] = Left;
        _luma[-Stride - 1] = _blue[-Stride - 1] = _red[-Stride - 1] = isFirstRow ? Above : Left;
    }

    private void SetAbove(int column, bool isFirstRow)
    {
        Span<byte> lumaRow = new(_luma - Stride, LumaSide), blueRow = new(_blue - Stride, ChromaSide),
            redRow = new(_red - Stride, ChromaSide);
        if (isFirstRow)
        {
            lumaRow.Fill(Above);
            blueRow.Fill(Above);
            redRow.Fill(Above);
            return;
        }
        _lumaAbove.AsSpan(column * LumaSide, LumaSide).CopyTo(lumaRow);
        _blueAbove.AsSpan(column * ChromaSide, ChromaSide).CopyTo(blueRow);
        _redAbove.AsSpan(column * ChromaSide, ChromaSide).CopyTo(redRow);
    }

    /// <summary>
    /// Sets the samples above and to the right of the four rightmost blocks; all four use the lowest samples of the macroblock above and to
    /// the right.
    /// </summary>
    private void SetAboveRight(int column, bool isFirstRow)
    {
        Span<byte> four = new(_luma - Stride + LumaSide, BlockSide);
        if (isFirstRow)
            four.Fill(Above);
        else if (column == _columns - 1)
            four.Fill(_lumaAbove[^1]);
        else
            _lumaAbove.AsSpan((column + 1) * LumaSide, BlockSide).CopyTo(four);
        for (int y = BlockSide; y < LumaSide; y += BlockSide)
            four.CopyTo(new Span<byte>(_luma + (y - 1) * Stride + LumaSide, BlockSide));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PutBlocks(Vp8Macroblock macroblock, short* coefficients)
    {
        for (int i = 0; i < Vp8Macroblock.LumaBlocks; i++, coefficients += Vp8Macroblock.BlockLength)
        {
            byte* block = _luma + (i >> 2) * BlockSide * Stride + (i & 3) * BlockSide;
            Vp8Predictor.PredictBlock(macroblock.Modes[i], block);
            Vp8Transform.Add(macroblock.Contents[i], coefficients, block, Stride);
        }
    }

    /// <summary>Adds a square of blocks to the samples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Vp8Macroblock macroblock, int first, int side, short* coefficients, byte* samples)
    {
        if (!macroblock.HasCoefficients)
            return;
        coefficients += first * Vp8Macroblock.BlockLength;
        for (int y = 0; y < side; y++)
        {
            for (int x = 0; x < side; x++, coefficients += Vp8Macroblock.BlockLength)
                Vp8Transform.Add(macroblock.Contents[first + y * side + x], coefficients, samples + BlockSide * (y * Stride + x), Stride);
        }
    }

    /// <summary>Keeps the lowest samples for the row below.</summary>
    private void Keep(int column)
    {
        new Span<byte>(_luma + (LumaSide - 1) * Stride, LumaSide).CopyTo(_lumaAbove.AsSpan(column * LumaSide));
        new Span<byte>(_blue + (ChromaSide - 1) * Stride, ChromaSide).CopyTo(_blueAbove.AsSpan(column * ChromaSide));
        new Span<byte>(_red + (ChromaSide - 1) * Stride, ChromaSide).CopyTo(_redAbove.AsSpan(column * ChromaSide));
    }
}
