using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>
/// Where a decoder puts its rows, in the color and alpha type that was asked for. A row is given as RGBA (red in the lowest byte, not
/// premultiplied) or, where <see cref="IsGray"/>, as gray.
/// </summary>
internal sealed unsafe class PixelTarget
{
    private readonly PixelView _view;
    private readonly bool _premultiplies;
    private readonly bool _swaps;
    private readonly uint[] _scratch;

    /// <param name="view">The memory.</param>
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

    /// <summary>Whether pixels are RGBA or BGRA, so that what <see cref="ToTargetOrder"/> makes can be written as it is.</summary>
    internal bool IsFourBytes { get; }

    private bool IsZero { get; }

    private bool IsOpaque { get; }

    /// <summary>The row to write gray into.</summary>
    internal Span<byte> GrayRow(int y) => _view.Row(y);

    /// <summary>The row to write RGBA into; <see cref="EndRow"/> follows.</summary>
    internal Span<uint> BeginRow(int y) => IsFourBytes ? MemoryMarshal.Cast<byte, uint>(_view.Row(y)) : _scratch;

    /// <summary>Makes what was asked for of the RGBA of a row.</summary>
    internal void EndRow(int y)
    {
        if (IsFourBytes)
            ToTargetOrder(MemoryMarshal.Cast<byte, uint>(_view.Row(y)));
        else
            PixelFormats.Store(_view.Info.ColorType, _scratch, _view.Row(y));
    }

    /// <summary>Writes a row of opaque pixels, three bytes each: red, green, blue, or the other way round.</summary>
    internal void WriteRgb(int y, ReadOnlySpan<byte> rgb, bool isBgr = false)
    {
        Span<uint> row = BeginRow(y);
        RgbExpander.Expand(rgb, row, _swaps != isBgr);
        if (!IsFourBytes)
            EndRow(y);
    }

    /// <summary>Makes what was asked for of RGBA, in place; only where <see cref="IsFourBytes"/>.</summary>
    internal void ToTargetOrder(Span<uint> rgba)
    {
        if (_premultiplies)
            AlphaMath.Premultiply(rgba);
        if (_swaps)
            AlphaMath.SwapRedAndBlue(rgba);
    }

    /// <summary>Writes RGBA, which is overwritten, to every <paramref name="step"/>-th pixel of a row.</summary>
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

    /// <summary>Makes the rows from <paramref name="first"/> on black where the file is opaque, else transparent.</summary>
    internal void Clear(int first) => Clear(first, Height);

    /// <summary>
    /// Makes the rows from <paramref name="first"/> to before <paramref name="end"/> black where the file is opaque, else transparent.
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
