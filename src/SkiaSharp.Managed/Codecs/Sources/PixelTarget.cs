using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// Receives a decoder's rows, and converts them to the requested color and alpha type. A row is given as RGBA (red in the lowest byte, not
/// premultiplied) or, if <see cref="IsGray"/>, as gray.
/// </summary>
internal sealed unsafe class PixelTarget
{
    private readonly PixelView _view;
    private readonly bool _premultiplies;
    private readonly bool _swaps;
    private readonly uint[] _scratch;

    /// <param name="view">The pixels to write.</param>
    /// <param name="sourceIsOpaque">Whether the file has no alpha.</param>
    /// <param name="isZero">Whether the memory is known to be zero.</param>
    internal PixelTarget(PixelView view, bool sourceIsOpaque, bool isZero)
    {
        _view = view;
        IsZero = isZero;
        _premultiplies = view.Info.AlphaType == SKAlphaType.Premul && !sourceIsOpaque;
        _swaps = view.Info.ColorType == SKColorType.Bgra8888;
        IsFourBytes = _swaps || view.Info.ColorType == SKColorType.Rgba8888;
        IsOpaque = sourceIsOpaque;
        _scratch = IsFourBytes || IsGray ? [] : new uint[view.Width];
    }

    internal int Width => _view.Width;

    internal int Height => _view.Height;

    /// <summary>Whether rows are bytes of gray.</summary>
    internal bool IsGray => _view.Info.ColorType == SKColorType.Gray8;

    /// <summary>Whether pixels are RGBA or BGRA, so that the result of <see cref="ToTargetOrder"/> can be written unchanged.</summary>
    internal bool IsFourBytes { get; }

    private bool IsZero { get; }

    private bool IsOpaque { get; }

    /// <summary>Returns the row to write gray into.</summary>
    internal Span<byte> GrayRow(int y) => _view.Row(y);

    /// <summary>Returns the row to write RGBA into, which <see cref="EndRow"/> converts.</summary>
    internal Span<uint> BeginRow(int y) => IsFourBytes ? MemoryMarshal.Cast<byte, uint>(_view.Row(y)) : _scratch;

    /// <summary>Converts the RGBA of a row to the requested type.</summary>
    internal void EndRow(int y)
    {
        if (IsFourBytes)
            ToTargetOrder(MemoryMarshal.Cast<byte, uint>(_view.Row(y)));
        else
            PixelFormats.Store(_view.Info.ColorType, _scratch, _view.Row(y));
    }

    /// <summary>Writes a row of opaque pixels of three bytes: red, green and blue, or blue, green and red.</summary>
    internal void WriteRgb(int y, ReadOnlySpan<byte> rgb, bool isBgr = false)
    {
        Span<uint> row = BeginRow(y);
        RgbExpander.Expand(rgb, row, _swaps != isBgr);
        if (!IsFourBytes)
            EndRow(y);
    }

    /// <summary>Converts RGBA to the requested type in place; only valid if <see cref="IsFourBytes"/>.</summary>
    internal void ToTargetOrder(Span<uint> rgba)
    {
        if (_premultiplies)
            AlphaMath.Premultiply(rgba);
        if (_swaps)
            AlphaMath.SwapRedAndBlue(rgba);
    }

    /// <summary>Writes RGBA to every <paramref name="step"/>-th pixel of a row; the input is overwritten.</summary>
    internal void WriteSpread(int y, int x, int step, Span<uint> rgba)
    {
        if (IsFourBytes)
        {
            ToTargetOrder(rgba);
            Span<uint> row = MemoryMarshal.Cast<byte, uint>(_view.Row(y));
            for (int i = 0; i < rgba.Length; i++, x += step)
                row[x] = rgba[i];
            return;
        }

        Span<byte> target = _view.Row(y);
        int size = _view.Info.BytesPerPixel;
        for (int i = 0; i < rgba.Length; i++, x += step)
            PixelFormats.Store(_view.Info.ColorType, rgba.Slice(i, 1), target.Slice(x * size, size));
    }

    /// <summary>Makes the rows from <paramref name="first"/> onward black if the file is opaque, otherwise transparent.</summary>
    internal void Clear(int first) => Clear(first, Height);

    /// <summary>
    /// Makes the rows from <paramref name="first"/> up to, but not including, <paramref name="end"/> black if the file is opaque, otherwise
    /// transparent.
    /// </summary>
    internal void Clear(int first, int end)
    {
        if (IsZero && !(IsOpaque && IsFourBytes))
            return;
        for (int y = first; y < end; y++)
        {
            if (IsOpaque && IsFourBytes)
                MemoryMarshal.Cast<byte, uint>(_view.Row(y)).Fill(0xFF000000);
            else
                _view.Row(y).Clear();
        }
    }
}
