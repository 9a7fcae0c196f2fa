using System.Globalization;
using System.Text;

namespace MnistHelpers;

/// <summary>One image of an <see cref="ImageSet"/> with its label. A notebook shows it as a picture.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Digit : INotebookView
{
    private const int Zoom = 5;

    /// <summary>The smallest value that counts as ink in the text view, which has no shades.</summary>
    private const byte Inked = 96;

    internal Digit(ReadOnlyMemory<byte> pixels, int label, int rows, int columns)
    {
        Pixels = pixels;
        Label = label;
        Rows = rows;
        Columns = columns;
    }

    /// <summary>The label, 0 to 9.</summary>
    public int Label { get; }

    /// <summary>The height in pixels: 28 in MNIST.</summary>
    public int Rows { get; }

    /// <summary>The width in pixels: 28 in MNIST.</summary>
    public int Columns { get; }

    /// <summary>The pixels <c>[Rows, Columns]</c>, row-major, 0 background to 255 ink.</summary>
    public ReadOnlyMemory<byte> Pixels { get; }

    /// <summary>The value of a pixel, from 0 (background) to 255 (ink).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pixel lies outside the image.</exception>
    public byte this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)Columns, nameof(column));
            return Pixels.Span[row * Columns + column];
        }
    }

    /// <summary>Returns the label and the size, such as <c>a 5 of 28×28 pixels</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Label == 8 ? "an" : "a")} {Label} of {Rows}×{Columns} pixels");

    string INotebookView.ToHtml()
    {
        byte[] paper = [.. Pixels.ToArray().Select(ink => (byte)(byte.MaxValue - ink))];
        string png = Convert.ToBase64String(SmallPng.Encode(paper, Columns, Rows));
        return $"<div><img alt=\"{this}\" src=\"data:image/png;base64,{png}\" "
            + FormattableString.Invariant(
                $"style=\"display:block;max-width:none;width:{Columns * Zoom}px;height:{Rows * Zoom}px;image-rendering:pixelated\"/>")
            + $"<div style=\"padding:4px 0\">{this}</div></div>";
    }

    /// <summary>
    /// Returns the picture as text, two rows of pixels per line from the first row with ink to the last, followed by the description.
    /// </summary>
    string INotebookView.ToText()
    {
        var lines = new List<string>();
        for (int row = 0; row < Rows; row += 2)
        {
            var line = new StringBuilder();
            for (int column = 0; column < Columns; column++)
            {
                bool above = this[row, column] >= Inked, below = row + 1 < Rows && this[row + 1, column] >= Inked;
                line.Append(above && below ? '█' : above ? '▀' : below ? '▄' : ' ');
            }
            lines.Add(line.ToString().TrimEnd());
        }
        int first = lines.FindIndex(line => line.Length > 0), last = lines.FindLastIndex(line => line.Length > 0);
        return first < 0 ? ToString() : string.Concat(lines[first..(last + 1)].Select(line => line + "\n")) + this;
    }
}
