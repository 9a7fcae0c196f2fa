namespace Notebooks.Formatting;

/// <summary>A value's structure, read once and then rendered as HTML and as text.</summary>
internal abstract record View;

/// <summary>A value shown as a single text.</summary>
internal sealed record ScalarView(string Text, bool IsNumber = false) : View;

/// <summary>A sequence; <paramref name="More"/> says what was left out, or is empty.</summary>
internal sealed record ListView(IReadOnlyList<View> Items, string More) : View;

/// <summary>A sequence of elements with the same members, a dictionary or a matrix; a matrix has no column names.</summary>
internal sealed record TableView(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<View>> Rows, string More) : View
{
    /// <summary>Determines which columns contain only numbers; rows may have different lengths.</summary>
    public bool[] NumericColumns() =>
    [
        .. Enumerable.Range(0, Rows.Select(row => row.Count).Append(Columns.Count).Max())
            .Select(column => Rows.Count > 0 && Rows.All(row => column >= row.Count || row[column] is ScalarView { IsNumber: true })),
    ];
}

/// <summary>An object shown by its members; the name is empty for tuples and anonymous types.</summary>
internal sealed record ObjectView(string TypeName, IReadOnlyList<string> Names, IReadOnlyList<View> Values) : View
{
    public bool IsTuple => TypeName.Length == 0 && Names.Count > 0 && Names[0] == "Item1";
}

/// <summary>A value whose type provides its own formatters.</summary>
internal sealed record CustomView(string? Html, string Text) : View;
