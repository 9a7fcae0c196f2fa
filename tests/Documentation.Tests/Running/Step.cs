namespace Documentation.Tests.Running;

/// <summary>A command of the texts, and what comes of it.</summary>
/// <param name="Command">The command as it stands in the text.</param>
internal sealed record Step(string Command)
{
    /// <summary>What its output matches, as a regular expression.</summary>
    public string Prints { get; init; } = "";

    /// <summary>The files that are there afterwards, below the working folder.</summary>
    public IReadOnlyList<string> Leaves { get; init; } = [];

    /// <summary>Prepares what the command presupposes, such as a file of the name that the text has for one of the reader's.</summary>
    public Action<Workplace>? Before { get; init; }

    /// <summary>The folder in which it is typed, below the working folder.</summary>
    public string In { get; init; } = "";

    /// <summary>What the text leaves for the reader to fill in, and what is typed for it.</summary>
    public (string Placeholder, Func<Workplace, string> Value)? Filled { get; init; }

    /// <summary>
    /// Whether the command prints an address that answers, and ends well when it is told to stop. The steps of
    /// <see cref="During"/> come in between.
    /// </summary>
    public bool Serves { get; init; }

    /// <summary>Whether the next command is typed as soon as this one has printed what it should; it ends with the chapter.</summary>
    public bool RunsOn { get; init; }

    /// <summary>What it prints before it is interrupted, as by Ctrl+C; null if it runs to its end.</summary>
    public string? InterruptedAfter { get; init; }

    public IReadOnlyList<Step> During { get; init; } = [];

    /// <summary>The program that has to be installed; null for none.</summary>
    public string? Requires { get; init; }
}
