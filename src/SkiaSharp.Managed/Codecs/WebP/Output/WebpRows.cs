namespace SkiaSharp;

/// <summary>Writes a frame's rows, starting with the first, to the whole picture or a part of it.</summary>
internal sealed class WebpRows
{
    private readonly PixelTarget _target;
    private readonly SKRectI _area;
    private readonly WebpAlpha? _alpha;
    private readonly uint[]? _part;
    private readonly byte[] _alphaRow;

    /// <param name="target">The picture.</param>
    /// <param name="area">The part of the picture that the frame covers.</param>
    /// <param name="alpha">The alpha of each row; null if the rows contain it or are opaque.</param>
    /// <param name="isOpaque">Whether every row is opaque.</param>
    internal WebpRows(PixelTarget target, SKRectI area, WebpAlpha? alpha, bool isOpaque)
    {
        _target = target;
        _area = area;
        _alpha = alpha;
        bool isWhole = area == SKRectI.Create(target.Width, target.Height);
        _part = isWhole ? null : new uint[area.Width];
        _alphaRow = alpha is null ? [] : new byte[area.Width];
        IsDirect = isWhole && isOpaque && target.IsFourBytes;
        Span<uint> red = [0xFF0000FF];
        if (IsDirect)
            target.ToTargetOrder(red);
        Swaps = red[0] != 0xFF0000FF;
    }

    /// <summary>Whether rows are BGRA instead of RGBA.</summary>
    internal bool Swaps { get; }

    /// <summary>The number of rows written.</summary>
    internal int Done { get; private set; }

    /// <summary>Whether rows are written straight into the picture, in its own format.</summary>
    private bool IsDirect { get; }

    /// <summary>Returns the next row to write; <see cref="End"/> must follow.</summary>
    internal Span<uint> Begin() => _part ?? _target.BeginRow(Done);

    /// <exception cref="CodecException">The row's alpha cannot be read.</exception>
    internal void End()
    {
        if (_alpha is not null)
        {
            Span<uint> row = Begin();
            _alpha.ReadRow(_alphaRow);
            for (int x = 0; x < row.Length; x++)
                row[x] = row[x] & 0xFFFFFF | (uint)_alphaRow[x] << 24;
        }
        if (_part is not null)
            _target.WriteSpread(_area.Top + Done, _area.Left, 1, _part);
        else if (!IsDirect)
            _target.EndRow(Done);
        Done++;
    }
}
