using System.Globalization;
using System.Runtime.CompilerServices;

namespace Common;

/// <summary>
/// An interpolated string whose numbers are formatted with the invariant culture. With a condition, it is built only if the condition
/// does not hold, so that a check that passes costs nothing.
/// </summary>
[InterpolatedStringHandler]
internal ref struct InvariantText
{
    private DefaultInterpolatedStringHandler _text;

    public InvariantText(int literalLength, int formattedCount) =>
        _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public InvariantText(int literalLength, int formattedCount, bool condition, out bool isWanted)
    {
        isWanted = !condition;
        _text = isWanted ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    public string ToStringAndClear() => _text.ToStringAndClear();
}
