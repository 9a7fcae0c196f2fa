using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Writes the values of a tensor in the styles of Julia, NumPy and C#.</summary>
internal sealed class TensorText
{
    private const string Ellipsis = "...";

    private readonly string metadata;
    private readonly long[] sizes;
    private readonly ScalarType dtype;
    private readonly Func<long, string> cell;
    private readonly string newLine;
    private readonly StringBuilder text = new();

    internal TensorText(Tensor tensor, string format, CultureInfo culture, string newLine)
    {
        metadata = tensor.ToString();
        sizes = tensor.Impl.Sizes;
        dtype = tensor.dtype;
        cell = Cells(tensor, format, culture);
        this.newLine = newLine;
    }

    /// <summary>The metadata, then matrices of aligned columns; columns that do not fit into the width are left out.</summary>
    internal string Julia(int width)
    {
        text.Append(metadata);
        if (sizes.Length == 0)
            return text.Append(", value = ").Append(cell(0)).ToString();
        if (sizes.Length == 1)
        {
            text.Append(newLine);
            Matrix(0, 1, sizes[0], width);
            return text.ToString();
        }

        long size = sizes[^2] * sizes[^1], blocks = Shapes.Count(sizes.AsSpan(0, sizes.Length - 2));
        for (long block = 0; block < blocks; block++)
        {
            text.Append(newLine);
            if (sizes.Length > 2)
                text.Append(Label(block)).Append(newLine);
            Matrix(block * size, sizes[^2], sizes[^1], width);
        }

        return text.ToString();
    }

    /// <summary>Nested brackets.</summary>
    internal string Numpy()
    {
        Nested(0, 0, '[', ']', ", ", "", (_, _, depth) => Repeat(newLine, depth));
        return text.ToString();
    }

    /// <summary>The metadata, then an array literal.</summary>
    internal string CSharp()
    {
        text.Append(metadata).Append(", value = ");
        if (sizes.Length == 0)
            return text.Append(cell(0)).ToString();
        (string name, string suffix) = dtype switch
        {
            ScalarType.Bool => ("bool", ""),
            ScalarType.Byte => ("byte", ""),
            ScalarType.Int8 => ("sbyte", ""),
            ScalarType.Int16 => ("short", ""),
            ScalarType.Int32 => ("int", ""),
            ScalarType.Int64 => ("long", "L"),
            ScalarType.Float32 => ("float", "f"),
            _ => ("double", ""),
        };
        bool lines = sizes.Length > 1;
        text.Append(lines ? newLine : "").Append(name).Append(" [").Append(',', sizes.Length - 1).Append("] ");
        int start = text.Length;
        Nested(0, 0, '{', '}', ", ", suffix, (elided, _, _) => elided ? newLine : "," + newLine);
        if (lines)
        {
            text.Insert(start + 1, newLine + " ");
            text.Insert(text.Length - 1, newLine);
        }

        return text.ToString();
    }

    private static Func<long, string> Cells(Tensor tensor, string format, CultureInfo culture)
    {
        using InternalScope scope = InternalScope.Enter();
        Tensor dense = tensor.detach().contiguous();
        switch (tensor.dtype)
        {
            case ScalarType.Float32:
                float[] singles = dense.data<float>().ToArray();
                return i => singles[i].ToString(format, culture);
            case ScalarType.Float64:
                double[] doubles = dense.data<double>().ToArray();
                return i => doubles[i].ToString(format, culture);
            case ScalarType.Bool:
                bool[] truths = dense.data<bool>().ToArray();
                return i => truths[i].ToString(culture);
            default:
                long[] integers = dense.to_type(ScalarType.Int64).data<long>().ToArray();
                return i => integers[i].ToString(culture);
        }
    }

    private void Matrix(long start, long rows, long columns, int width)
    {
        List<string>[] cells = [.. Enumerable.Range(0, (int)rows).Select(row => Row(start + row * columns, columns, width))];
        int shown = cells.Length == 0 ? 0 : cells.Min(row => row.Count);
        int[] widths = [.. Enumerable.Range(0, shown).Select(column => cells.Max(row => row[column].Length))];
        foreach (List<string> row in cells)
        {
            for (int column = 0; column < shown; column++)
                text.Append(' ').Append(row[column].PadLeft(widths[column]));
            text.Append(shown < columns ? " " + Ellipsis : "").Append(newLine);
        }
    }

    /// <summary>The cells that fit, with room for the ellipsis.</summary>
    private List<string> Row(long start, long columns, int width)
    {
        var row = new List<string>();
        for (long column = 0; column < columns; column++)
        {
            string value = cell(start + column);
            if (width - value.Length - Ellipsis.Length - 1 < 0)
                break;
            row.Add(value);
            width -= value.Length + 1;
        }

        return row;
    }

    private string Label(long block)
    {
        var indices = new long[sizes.Length - 2];
        for (int d = indices.Length - 1; d >= 0; d--)
            (block, indices[d]) = Math.DivRem(block, sizes[d]);
        return string.Create(CultureInfo.InvariantCulture, $"[{string.Join(',', indices)},..,..] =");
    }

    /// <summary>One dimension and all within it.</summary>
    /// <param name="depth">The dimension.</param>
    /// <param name="start">The first element's number.</param>
    /// <param name="open">The opening bracket.</param>
    /// <param name="close">The closing bracket.</param>
    /// <param name="comma">Between elements.</param>
    /// <param name="suffix">After each element.</param>
    /// <param name="lineEnd">After a row: of the elided rows or not, its dimension, how many dimensions it has.</param>
    private void Nested(int depth, long start, char open, char close, string comma, string suffix, Func<bool, int, int, string> lineEnd)
    {
        if (depth == sizes.Length)
        {
            text.Append(cell(start)).Append(suffix);
            return;
        }

        bool elements = depth == sizes.Length - 1;
        int limit = elements ? MaxColumns : MaxRows;
        long count = sizes[depth], inner = Shapes.Count(sizes.AsSpan(depth + 1)), tail = limit / 2, head = limit - tail;
        text.Append(open);
        for (long i = 0; i < count; i++)
        {
            if (count > limit && i == head)
            {
                i = count - tail;
                text.Append(elements ? Ellipsis + " " : Repeat(" ", depth) + " " + Ellipsis + lineEnd(true, depth, sizes.Length - 1 - depth));
                if (i == count)
                    break;
            }

            if (!elements && i > 0)
                text.Append(' ', depth + 1);
            Nested(depth + 1, start + i * inner, open, close, comma, suffix, lineEnd);
            if (i < count - 1)
                text.Append(elements ? comma : lineEnd(false, depth, sizes.Length - 1 - depth));
        }

        text.Append(close);
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
