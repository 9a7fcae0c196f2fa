namespace LiveNotebooks.Tweaking;

/// <summary>A variable that is a number: what it may become, and the steps that lead there.</summary>
internal sealed class NumberParameter
{
    private static readonly string[] s_coarseNames = ["rate", "decay", "epsilon", "eps", "lr", "tolerance"];

    private readonly string _name;
    private readonly NumberLiteral _literal;
    private readonly NumberType _type;
    private readonly NumberRange? _range;
    private readonly bool _isCount;

    /// <param name="name">Its name.</param>
    /// <param name="literal">Its value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="comment">The comment beside its declaration.</param>
    public NumberParameter(string name, NumberLiteral literal, NumberType type, string comment)
    {
        (_name, _literal, _type) = (name, literal, type);
        _range = NumberRange.Of(comment, type);
        _isCount = _range is null && type.IsWhole && literal.Value >= 0 && CountName.Says(name, comment);
    }

    /// <summary>Returns the next smaller or larger value that makes sense; null if there is none.</summary>
    /// <param name="start">The value at which stepping began.</param>
    /// <param name="direction">1 or -1.</param>
    public string? Next(NumberLiteral start, int direction)
    {
        if (_literal.Value is not { } value || start.Value is not { } first
            || LadderFrom(start, first).Next(value, direction) is not { } next)
        {
            return null;
        }
        string text = next == first ? start.ToString() : _literal.Write(next, _type);
        return FaultOf(NumberLiteral.Parse(text)!) is null ? text : null;
    }

    /// <summary>Returns the values of a slider, upwards; none if the comment gives no range.</summary>
    /// <param name="start">The value at which stepping began.</param>
    public IReadOnlyList<string> Stops(NumberLiteral start) => _literal.Value is { } value && start.Value is { } first
        ? [.. LadderFrom(start, first).Stops(value).Select(stop => stop == first ? start.ToString()
            : stop == value ? _literal.ToString() : _literal.Write(stop, _type))]
        : [];

    /// <summary>Returns the code of a value that somebody has typed, or a sentence that says why it cannot be taken.</summary>
    public WrittenValue Write(string typed)
    {
        string text = typed.Trim();
        if (text.Length == 0)
            return WrittenValue.Refused($"{_name}: the box is empty; give {Wanted}.");
        var number = NumberLiteral.Parse(text);
        string? fault = number is null ? NoNumber(text) : FaultOf(number);
        return fault is null ? WrittenValue.Of(_literal.Write(number!, _type)) : WrittenValue.Refused($"{_name}: {fault}.");
    }

    private string Wanted => (_type.IsWhole ? "a whole number" : "a number")
        + (_range is not null ? $" from {_range.Text}" : $" such as {_literal}");

    private NumberLadder LadderFrom(NumberLiteral start, decimal first) => NumberLadder.Of(
        _name, _type.IsWhole, first,
        start.HasExponent || Math.Abs(first) < 0.05m || s_coarseNames.Any(word => _name.Contains(word, StringComparison.OrdinalIgnoreCase)),
        _range);

    private string NoNumber(string text)
    {
        string withPoint = text.Replace(',', '.'), without = text.Replace(",", "", StringComparison.Ordinal);
        if (text.Contains(',', StringComparison.Ordinal))
        {
            // "1,5" is one and a half, "60,000" is sixty thousand; "1,000" could be both, unless only whole numbers can be meant.
            string meant = _type.IsWhole || NumberLiteral.Parse(withPoint) is null ? without : withPoint;
            if (NumberLiteral.Parse(meant) is { } number && FaultOf(number) is null && (meant != without || HasThousands(text)))
                return $"“{text}” has a comma in it; write {meant} instead";
        }
        return $"“{text}” is not a number; give {Wanted}";
    }

    private static bool HasThousands(string text) => text.Split(',').Skip(1).All(part => part.Length == 3);

    private string? FaultOf(NumberLiteral number)
    {
        if (_type.IsWhole && number.Value is { } value && !decimal.IsInteger(value))
            return $"“{number}” is not a whole number; give {Wanted}";
        if (!_type.Holds(number))
        {
            string size = Math.Abs(number.Nearest) < 1 ? "small" : "large";
            return _type.IsWhole
                ? $"“{number}” does not fit; a variable of the type {_type.Name} goes from {_type.Bounds}"
                : $"“{number}” is too {size} for a variable of the type {_type.Name}; give {Wanted}";
        }
        if (_range is not null && !(number.Value is { } place && _range.Contains(place)))
            return $"“{number}” is outside the range that its comment names; give {Wanted}";
        return _isCount && number.Value < 0 ? $"“{number}” is negative, which a count cannot be; give {Wanted}" : null;
    }
}
