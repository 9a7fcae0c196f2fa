using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>The samples of one row of units: each component's blocks, and the rows of pixels that they give.</summary>
internal sealed unsafe class JpegRows : IDisposable
{
    /// <summary>Vectors may read so far behind a row.</summary>
    private const int Padding = 32;

    private readonly JpegFrame frame;
    private readonly JpegColorModel model;
    private readonly PixelTarget target;
    private readonly bool swaps;
    private readonly byte* memory;
    private readonly byte*[] planes;
    private readonly byte*[] expanded;

    internal JpegRows(JpegFrame frame, JpegColorModel model, PixelTarget target)
    {
        this.frame = frame;
        this.model = model;
        this.target = target;
        Span<uint> red = [0xFF0000FF];
        if (target.IsFourBytes)
            target.ToTargetOrder(red);
        swaps = red[0] != 0xFF0000FF;

        int count = frame.Components.Length;
        planes = new byte*[count];
        expanded = new byte*[count];
        long size = 0;
        foreach (JpegComponent component in frame.Components)
            size += (long)Stride(component) * component.Vertical * 8;
        int width = 8 * frame.MaxHorizontal * frame.UnitsAcross + Padding;
        memory = (byte*)NativeMemory.AllocZeroed((nuint)(size + (long)count * width));
        byte* next = memory;
        for (int i = 0; i < count; i++, next += width)
        {
            planes[i] = next;
            next += (long)Stride(frame.Components[i]) * frame.Components[i].Vertical * 8;
            expanded[i] = next;
        }
    }

    /// <summary>From one row of a component's samples to the next.</summary>
    internal static int Stride(JpegComponent component) => component.Stride * 8 + Padding;

    /// <summary>The samples of a component.</summary>
    internal byte* Plane(int index) => planes[index];

    /// <summary>Writes the pixels of a row of units.</summary>
    internal void Write(int unitRow)
    {
        int first = unitRow * 8 * frame.MaxVertical, end = Math.Min(first + 8 * frame.MaxVertical, frame.Height);
        for (int y = first; y < end; y++)
            WriteRow(y, y - first);
    }

    public void Dispose() => NativeMemory.Free(memory);

    private void WriteRow(int y, int line)
    {
        if (model == JpegColorModel.Gray)
        {
            WriteGray(y, planes[0] + (nint)line * Stride(frame.Components[0]));
            return;
        }

        Span<uint> pixels = target.BeginRow(y);
        if (model == JpegColorModel.YCbCr)
        {
            bool isHalved = IsHalved(1) && IsHalved(2);
            byte* luma = Row(0, line, isHalved: false), blue = Row(1, line, isHalved), red = Row(2, line, isHalved);
            JpegColors.FromYcc(luma, blue, red, pixels, isHalved, swaps);
            if (!target.IsFourBytes)
                target.EndRow(y);
            return;
        }

        byte* a = Row(0, line, isHalved: false), b = Row(1, line, isHalved: false), c = Row(2, line, isHalved: false);
        if (model == JpegColorModel.Ycck)
            JpegColors.FromYcc(a, b, c, pixels, isHalved: false, swaps: false);
        else
            JpegColors.FromRgb(a, b, c, pixels);
        if (model != JpegColorModel.Rgb)
            JpegColors.ApplyBlack(Row(3, line, isHalved: false), pixels, inverts: model == JpegColorModel.Ycck);
        target.EndRow(y);
    }

    private void WriteGray(int y, byte* samples)
    {
        if (target.IsGray)
        {
            new ReadOnlySpan<byte>(samples, target.Width).CopyTo(target.GrayRow(y));
            return;
        }
        JpegColors.FromGray(samples, target.BeginRow(y));
        target.EndRow(y);
    }

    private bool IsHalved(int index) => frame.Components[index].Horizontal * 2 == frame.MaxHorizontal;

    /// <summary>A component's samples for a row of pixels: as they are where one serves one pixel or <paramref name="isHalved"/> is asked for, else repeated.</summary>
    private byte* Row(int index, int line, bool isHalved)
    {
        JpegComponent component = frame.Components[index];
        byte* samples = planes[index] + (nint)(line * component.Vertical / frame.MaxVertical) * Stride(component);
        if (isHalved || component.Horizontal == frame.MaxHorizontal)
            return samples;
        Expand(samples, expanded[index], component.Horizontal);
        return expanded[index];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expand(byte* samples, byte* wide, int factor)
    {
        int times = frame.MaxHorizontal / factor, width = frame.Width;
        if (times * factor == frame.MaxHorizontal)
        {
            for (int x = 0; x < width; samples++)
            {
                for (int end = x + times; x < end; x++)
                    wide[x] = *samples;
            }
            return;
        }
        for (int x = 0; x < width; x++)
            wide[x] = samples[x * factor / frame.MaxHorizontal];
    }
}
