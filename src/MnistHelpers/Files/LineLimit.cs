namespace MnistHelpers.Files;

/// <summary>
/// A reader of text whose lines must not exceed a limit, so that a line-based parser needs no more memory than that for one line.
/// </summary>
/// <param name="text">The text; disposed with this reader.</param>
/// <param name="limit">The maximum number of characters per line.</param>
internal sealed class LineLimit(TextReader text, int limit) : TextReader
{
    private long _line = 1;
    private int _length;

    /// <inheritdoc/>
    public override int Peek() => text.Peek();

    /// <inheritdoc/>
    public override int Read()
    {
        int character = text.Read();
        if (character >= 0)
            Count([(char)character]);
        return character;
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">A line is too long.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        int read = text.Read(buffer, index, count);
        Count(buffer.AsSpan(index, read));
        return read;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();
        base.Dispose(disposing);
    }

    private void Count(ReadOnlySpan<char> read)
    {
        foreach (char character in read)
        {
            if (character == '\n')
                (_line, _length) = (_line + 1, 0);
            else if (++_length > limit)
                throw new FormatException(FormattableString.Invariant($"line {_line} has more than {limit:N0} characters"));
        }
    }
}
