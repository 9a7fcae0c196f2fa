using System.Globalization;
using Microsoft.VisualBasic.FileIO;
using MnistHelpers.Files;

namespace MnistHelpers;

/// <summary>A picture with the digits written in it.</summary>
/// <param name="Path">The path of the picture file; the labels give it relative to their own folder.</param>
/// <param name="Digits">The digits, line by line from the top, with lines separated by <c>/</c>; empty if there are none.</param>
/// <param name="Kind">A human-readable description of the kind of picture; empty if not given.</param>
public sealed record LabeledPicture(string Path, string Digits, string Kind)
{
    private const char LineEnd = '/';

    private const int MaxLineLength = 10_000;

    private const int MaxCellLines = 100;

    private static readonly string[] s_digitsHeadings = ["digits", "digit", "label"];

    /// <summary>The digit of a picture with exactly one; null if it has none or several.</summary>
    public int? Digit => Digits.Length == 1 ? Digits[0] - '0' : null;

    /// <summary>
    /// Reads a CSV file (RFC 4180, UTF-8) whose first line names its columns: <c>file</c>, <c>digits</c> (or <c>label</c>), and optionally
    /// <c>kind</c>; other columns are ignored.
    /// </summary>
    /// <param name="path">The CSV file; the paths of the pictures are relative to its folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The path is not a regular file but a named pipe or a device, or the file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not a CSV file of this form, or a label is not made of digits.</exception>
    public static IReadOnlyList<LabeledPicture> Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: not found; give a CSV file with the columns file and digits", path);
        string name = System.IO.Path.GetFileName(path), folder = System.IO.Path.GetDirectoryName(path) ?? "";
        using var text = new LineLimit(new StreamReader(RegularFile.OpenRead(path)), MaxLineLength);
        try
        {
            return Read(text, name, folder);
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"{name}: {fault.Message}; give a CSV file with the columns file and digits", fault);
        }
    }

    /// <summary>Returns the file's name and its digits.</summary>
    public override string ToString() => System.IO.Path.GetFileName(Path) + (Digits.Length > 0 ? $": {Digits}" : ": no digit");

    private static List<LabeledPicture> Read(TextReader text, string name, string folder)
    {
        using IEnumerator<(long Line, string[] Cells)> rows = Rows(text, name).GetEnumerator();
        string[] headings = rows.MoveNext() ? rows.Current.Cells : [];
        int file = Column(headings, "file"), digits = Column(headings, s_digitsHeadings), kind = Column(headings, "kind");
        if (file < 0 || digits < 0)
            throw new InvalidDataException($"{name}: the first line has to name the columns file and digits, separated by a comma");

        var pictures = new List<LabeledPicture>();
        while (rows.MoveNext())
        {
            var (line, cells) = rows.Current;
            if (cells.Length <= Math.Max(file, digits) || cells[file].Length == 0)
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{name}: line {line} names no file, or has too few columns; the first line has {headings.Length}"));
            }
            string label = cells[digits];
            if (!Array.TrueForAll(label.Split(LineEnd), row => row.All(char.IsAsciiDigit) && (row.Length > 0 || label.Length == 0)))
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: line {line}: '{label}' found as digits; write the digits, lines separated by "
                        + $"'{LineEnd}', or nothing where there are none"));
            }
            pictures.Add(new LabeledPicture(
                System.IO.Path.Combine(folder, cells[file]), label, kind >= 0 && kind < cells.Length ? cells[kind] : ""));
        }
        return pictures;
    }

    /// <summary>Returns the rows with the lines that they begin in, from 1.</summary>
    private static IEnumerable<(long Line, string[] Cells)> Rows(TextReader text, string name)
    {
        foreach (var (first, lines) in WholeRows(text))
        {
            using var parser = new TextFieldParser(new StringReader(lines)) { Delimiters = [","], TextFieldType = FieldType.Delimited };
            while (!parser.EndOfData)
                yield return (first + parser.LineNumber - 1, Fields(parser, name, first));
        }
    }

    private static string[] Fields(TextFieldParser parser, string name, long first)
    {
        try
        {
            return parser.ReadFields()!;
        }
        catch (MalformedLineException exception)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"{name}: line {first + exception.LineNumber - 1} is not CSV; close its quotation marks"));
        }
    }

    /// <summary>
    /// Returns the lines of the text, those of a cell with line ends together. The parser begins a cell anew with each further line of it,
    /// which takes time in the square of their number: the limit keeps an unclosed quotation mark from taking the whole file.
    /// </summary>
    private static IEnumerable<(long First, string Lines)> WholeRows(TextReader text)
    {
        long number = 0;
        while (text.ReadLine() is { } line)
        {
            long first = ++number;
            while (number - first < MaxCellLines && line.Count(character => character == '"') % 2 != 0 && text.ReadLine() is { } next)
            {
                line += "\n" + next;
                number++;
            }
            yield return (first, line);
        }
    }

    private static int Column(string[] headings, params string[] names) =>
        Array.FindIndex(headings, heading => names.Contains(heading, StringComparer.OrdinalIgnoreCase));
}
