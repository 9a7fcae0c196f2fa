using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// The samples of two rows of macroblocks: the previous one, some rows of which still have to be smoothed and written, and the current one.
/// </summary>
internal sealed unsafe class Vp8Planes : IDisposable
{
    internal const int LumaSide = 16, ChromaSide = 8;

    /// <summary>The number of bytes that vectors may read past the end of a row.</summary>
    private const int Padding = 32;

    private readonly byte* _memory;
    private readonly int _lumaBytes;
    private readonly int _chromaBytes;

    /// <exception cref="CodecException">There is not enough memory.</exception>
    internal Vp8Planes(int macroblocksAcross)
    {
        LumaStride = macroblocksAcross * LumaSide + Padding;
        ChromaStride = macroblocksAcross * ChromaSide + Padding;
        _lumaBytes = LumaSide * LumaStride;
        _chromaBytes = ChromaSide * ChromaStride;
        try
        {
            _memory = (byte*)NativeMemory.AllocZeroed((nuint)(2 * (_lumaBytes + 2 * _chromaBytes)));
        }
        catch (OutOfMemoryException)
        {
            throw new CodecException(SKCodecResult.InternalError);
        }
        Luma = _memory + _lumaBytes;
        Blue = _memory + 2 * _lumaBytes + _chromaBytes;
        Red = Blue + 2 * _chromaBytes;
    }

    internal int LumaStride { get; }

    internal int ChromaStride { get; }

    /// <summary>The current row of macroblocks; the previous one lies before it in memory.</summary>
    internal byte* Luma { get; }

    /// <inheritdoc cref="Luma"/>
    internal byte* Blue { get; }

    /// <inheritdoc cref="Luma"/>
    internal byte* Red { get; }

    /// <summary>Makes the current row the previous one.</summary>
    internal void Advance()
    {
        Buffer.MemoryCopy(Luma, Luma - _lumaBytes, _lumaBytes, _lumaBytes);
        Buffer.MemoryCopy(Blue, Blue - _chromaBytes, _chromaBytes, _chromaBytes);
        Buffer.MemoryCopy(Red, Red - _chromaBytes, _chromaBytes, _chromaBytes);
    }

    public void Dispose() => NativeMemory.Free(_memory);
}
