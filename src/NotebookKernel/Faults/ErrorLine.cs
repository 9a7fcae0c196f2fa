namespace NotebookKernel.Faults;

/// <summary>A line of an error; its head is what a person looks for first, and is colored where there are colors.</summary>
/// <param name="Kind">What the line says.</param>
/// <param name="Head">The name of the exception, or where the code stands.</param>
/// <param name="Rest">What follows it on the line.</param>
internal readonly record struct ErrorLine(ErrorLineKind Kind, string Head, string Rest)
{
    public string Text => Head + Rest;

    public static implicit operator ErrorLine(string text) => new(ErrorLineKind.Text, "", text);

    public override string ToString() => Text;
}

/// <summary>What a line of an error says.</summary>
internal enum ErrorLineKind
{
    Text,

    /// <summary>The exception's type and message.</summary>
    Exception,

    /// <summary>Where a call was made: the cell, the line, the function, and the line's code.</summary>
    Frame,
}
