namespace Notebooks.Faults;

/// <summary>A line of an error; its head is what a reader looks for first, and is colored if colors are available.</summary>
/// <param name="Kind">The kind of line.</param>
/// <param name="Head">The name of the exception, or the location in the code.</param>
/// <param name="Rest">The rest of the line.</param>
internal readonly record struct ErrorLine(ErrorLineKind Kind, string Head, string Rest)
{
    public string Text => Head + Rest;

    public static implicit operator ErrorLine(string text) => new(ErrorLineKind.Text, "", text);

    public override string ToString() => Text;
}

/// <summary>The kind of a line of an error.</summary>
internal enum ErrorLineKind
{
    Text,

    /// <summary>The exception's type and message.</summary>
    Exception,

    /// <summary>The location of a call: the cell, the line, the function, and the line's code.</summary>
    Frame,
}
