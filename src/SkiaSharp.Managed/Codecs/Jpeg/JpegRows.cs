using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Holds the samples of each component, for one row of units or for all, and writes the rows of pixels made from them.</summary>
internal sealed unsafe class JpegRows : IDisposable
{
    /// <summary>The number of bytes that vectors may read past the end of a row.</summary>
    private const int Padding = 32;

    private readonly JpegFrame _frame;
    private readonly JpegColorModel _model;
    private readonly PixelTarget _target;
    private readonly bool _swaps;
    private readonly JpegUnitRows[] _planes;
    private readonly byte*[] _expanded;
    private readonly byte* _expandedMemory;

    internal JpegRows(JpegFrame frame, JpegColorModel model, PixelTarget target)
    {
        _frame = frame;
        _model = model;
        _target = target;
        Span<uint> red = [0xFF0000FF];
        if (target.IsFourBytes)
            target.ToTargetOrder(red);
        _swaps = red[0] != 0xFF0000FF;

        _planes = new JpegUnitRows[frame.Components.Length];
        _expanded = new byte*[_planes.Length];
        int width = 8 * frame.MaxHorizontal * frame.UnitsAcross + Padding;
        _expandedMemory = (byte*)NativeMemory.AllocZeroed((nuint)width, (nuint)_planes.Length);
        for (int i = 0; i < _expanded.Length; i++)
            _expanded[i] = _expandedMemory + (nint)i * width;
    }

    /// <summary>Returns the number of bytes from one row of a component's samples to the next.</summary>
    internal static int Stride(JpegComponent component) => component.Stride * 8 + Padding;

    /// <summary>
    /// Allocates memory for a component's samples, if it has none yet: for all of them, or for one row of units, which the next row
    /// overwrites.
    /// </summary>
    /// <exception cref="CodecException">There is not enough memory.</exception>
    internal void Hold(JpegComponent component, bool isWhole) =>
        _planes[component.Index] ??= new JpegUnitRows(isWhole ? _frame.UnitsDown : 1, PlaneBytes(component));

    /// <summary>Returns a component's samples in a row of units.</summary>
    internal Span<byte> Plane(int index, int unitRow) => new(_planes[index][unitRow], PlaneBytes(_frame.Components[index]));

    /// <summary>Returns the start of a component's samples in a row of units.</summary>
    internal byte* Samples(int index, int unitRow) => _planes[index][unitRow];

    /// <summary>Writes the pixels of a row of units; all rows before it must have been written.</summary>
    internal void Write(int unitRow)
    {
        int first = unitRow * 8 * _frame.MaxVertical, end = Math.Min(first + 8 * _frame.MaxVertical, _frame.Height);
        for (int y = first; y < end; y++)
            WriteRow(y, unitRow);
        foreach (JpegUnitRows plane in _planes)
            plane.Release(unitRow);
    }

    /// <summary>Makes all pixels from a row of units onward black.</summary>
    internal void Clear(int unitRow) => _target.Clear(unitRow * 8 * _frame.MaxVertical);

    public void Dispose()
    {
        NativeMemory.Free(_expandedMemory);
        foreach (JpegUnitRows plane in _planes)
            plane?.Dispose();
    }

    private static int PlaneBytes(JpegComponent component) => Stride(component) * component.Vertical * 8;

    private void WriteRow(int y, int unitRow)
    {
        if (_model == JpegColorModel.Gray)
        {
            WriteGray(y, Row(0, y, unitRow, isHalved: false));
            return;
        }

        Span<uint> pixels = _target.BeginRow(y);
        if (_model == JpegColorModel.YCbCr)
        {
            bool isHalved = IsHalved(1) && IsHalved(2);
            byte* luma = Row(0, y, unitRow, isHalved: false), blue = Row(1, y, unitRow, isHalved), red = Row(2, y, unitRow, isHalved);
            JpegColors.FromYcc(luma, blue, red, pixels, isHalved, _swaps);
            if (!_target.IsFourBytes)
                _target.EndRow(y);
            return;
        }

        byte* a = Row(0, y, unitRow, isHalved: false), b = Row(1, y, unitRow, isHalved: false), c = Row(2, y, unitRow, isHalved: false);
        if (_model == JpegColorModel.Ycck)
            JpegColors.FromYcc(a, b, c, pixels, isHalved: false, swaps: false);
        else
            JpegColors.FromRgb(a, b, c, pixels);
        if (_model != JpegColorModel.Rgb)
            JpegColors.ApplyBlack(Row(3, y, unitRow, isHalved: false), pixels, inverts: _model == JpegColorModel.Ycck);
        _target.EndRow(y);
    }

    private void WriteGray(int y, byte* samples)
    {
        if (_target.IsGray)
        {
            new ReadOnlySpan<byte>(samples, _target.Width).CopyTo(_target.GrayRow(y));
            return;
        }
        JpegColors.FromGray(samples, _target.BeginRow(y));
        _target.EndRow(y);
    }

    private bool IsHalved(int index) => _frame.Components[index].Horizontal * 2 == _frame.MaxHorizontal;

    /// <summary>
    /// Returns a component's samples for a row of pixels: unchanged if each serves one pixel or <paramref name="isHalved"/> is set,
    /// otherwise repeated.
    /// </summary>
    private byte* Row(int index, int y, int unitRow, bool isHalved)
    {
        JpegComponent component = _frame.Components[index];
        int line = (y - unitRow * 8 * _frame.MaxVertical) * component.Vertical / _frame.MaxVertical;
        byte* samples = _planes[index][unitRow] + (nint)line * Stride(component);
        if (isHalved || component.Horizontal == _frame.MaxHorizontal)
            return samples;
        Expand(samples, _expanded[index], component.Horizontal);
        return _expanded[index];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expand(byte* samples, byte* wide, int factor)
    {
        int times = _frame.MaxHorizontal / factor, width = _frame.Width;
        if (times * factor == _frame.MaxHorizontal)
        {
            for (int x = 0; x < width; samples++)
            {
                for (int end = x + times; x < end; x++)
                    wide[x] = *samples;
            }
            return;
        }
        for (int x = 0; x < width; x++)
            wide[x] = samples[x * factor / _frame.MaxHorizontal];
    }
}
