using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Writes the values of a tensor in the styles of Julia, NumPy and C#.</summary>
internal sealed class TensorText
{
    private const string Ellipsis = "...";

    private readonly string _metadata;
    private readonly long[] _sizes;
    private readonly ScalarType _dtype;
    private readonly Func<long, string> _cell;
    private readonly string _newLine;
    private readonly StringBuilder _text = new();

    internal TensorText(Tensor tensor, string format, CultureInfo culture, string newLine)
    {
        _metadata = tensor.ToString();
        _sizes = tensor.Impl.Sizes;
        _dtype = tensor.dtype;
        _cell = Cells(tensor, format, culture);
        _newLine = newLine;
    }

    /// <summary>Writes the metadata, then matrices of aligned columns; columns that do not fit into the width are omitted.</summary>
    internal string Julia(int width)
    {
        _text.Append(_metadata);
        if (_sizes.Length == 0)
            return _text.Append(", value = ").Append(_cell(0)).ToString();
        if (_sizes.Length == 1)
        {
            _text.Append(_newLine);
            Matrix(0, 1, _sizes[0], width);
            return _text.ToString();
        }

        long size = _sizes[^2] * _sizes[^1], blocks = Shapes.Count(_sizes.AsSpan(0, _sizes.Length - 2));
        for (long block = 0; block < blocks; block++)
        {
            _text.Append(_newLine);
            if (_sizes.Length > 2)
                _text.Append(Label(block)).Append(_newLine);
            Matrix(block * size, _sizes[^2], _sizes[^1], width);
        }

        return _text.ToString();
    }

    /// <summary>Writes nested brackets.</summary>
    internal string Numpy()
    {
        Nested(0, 0, '[', ']', ", ", "", (_, _, depth) => Repeat(_newLine, depth));
        return _text.ToString();
    }

    /// <summary>Writes the metadata, then an array literal.</summary>
    internal string CSharp()
    {
        _text.Append(_metadata).Append(", value = ");
        if (_sizes.Length == 0)
            return _text.Append(_cell(0)).ToString();
        (string name, string suffix) = _dtype switch
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
        bool lines = _sizes.Length > 1;
        _text.Append(lines ? _newLine : "").Append(name).Append(" [").Append(',', _sizes.Length - 1).Append("] ");
        int start = _text.Length;
        Nested(0, 0, '{', '}', ", ", suffix, (elided, _, _) => elided ? _newLine : "," + _newLine);
        if (lines)
        {
            _text.Insert(start + 1, _newLine + " ");
            _text.Insert(_text.Length - 1, _newLine);
        }

        return _text.ToString();
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
                _text.Append(' ').Append(row[column].PadLeft(widths[column]));
            _text.Append(shown < columns ? " " + Ellipsis : "").Append(_newLine);
        }
    }

    /// <summary>Returns the cells that fit, leaving room for the ellipsis.</summary>
    private List<string> Row(long start, long columns, int width)
    {
        var row = new List<string>();
        for (long column = 0; column < columns; column++)
        {
            string value = _cell(start + column);
            if (width - value.Length - Ellipsis.Length - 1 < 0)
                break;
            row.Add(value);
            width -= value.Length + 1;
        }

        return row;
    }

    private string Label(long block)
    {
        var indices = new long[_sizes.Length - 2];
        for (int d = indices.Length - 1; d >= 0; d--)
            (block, indices[d]) = Math.DivRem(block, _sizes[d]);
        return string.Create(CultureInfo.InvariantCulture, $"[{string.Join(',', indices)},..,..] =");
    }

    /// <summary>Writes one dimension and all those within it.</summary>
    /// <param name="depth">The dimension.</param>
    /// <param name="start">The index of the first element.</param>
    /// <param name="open">The opening bracket.</param>
    /// <param name="close">The closing bracket.</param>
    /// <param name="comma">The separator of elements.</param>
    /// <param name="suffix">The suffix of each element.</param>
    /// <param name="lineEnd">The end of a row, depending on whether rows are elided, the row's dimension and
    /// the number of its dimensions.</param>
    private void Nested(int depth, long start, char open, char close, string comma, string suffix, Func<bool, int, int, string> lineEnd)
    {
        if (depth == _sizes.Length)
        {
            _text.Append(_cell(start)).Append(suffix);
            return;
        }

        bool elements = depth == _sizes.Length - 1;
        int limit = elements ? MaxColumns : MaxRows;
        long count = _sizes[depth], inner = Shapes.Count(_sizes.AsSpan(depth + 1)), tail = limit / 2, head = limit - tail;
        _text.Append(open);
        for (long i = 0; i < count; i++)
        {
            if (count > limit && i == head)
            {
                i = count - tail;
                _text.Append(
                    elements ? Ellipsis + " " : Repeat(" ", depth) + " " + Ellipsis + lineEnd(true, depth, _sizes.Length - 1 - depth));
                if (i == count)
                    break;
            }

            if (!elements && i > 0)
                _text.Append(' ', depth + 1);
            Nested(depth + 1, start + i * inner, open, close, comma, suffix, lineEnd);
            if (i < count - 1)
                _text.Append(elements ? comma : lineEnd(false, depth, _sizes.Length - 1 - depth));
        }

        _text.Append(close);
    }

    private static string Repeat(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
