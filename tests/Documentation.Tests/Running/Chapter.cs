namespace Documentation.Tests.Running;

/// <summary>Commands that are typed one after the other, in one folder.</summary>
/// <param name="Name">What they are about.</param>
/// <param name="Steps">The commands.</param>
internal sealed record Chapter(string Name, IReadOnlyList<Step> Steps)
{
    /// <summary>
    /// Whether they are typed in every run of the tests, in what is built already; the others, and these, are typed in a fresh copy of the
    /// repository in the long run.
    /// </summary>
    public bool IsQuick { get; init; }

    /// <summary>Whether the variable STUDY names a PostgreSQL server.</summary>
    public bool NeedsPostgres { get; init; }

    /// <summary>All commands of the chapter.</summary>
    public IEnumerable<string> Commands => Steps.SelectMany(step => step.During.Prepend(step)).Select(step => step.Command);
}
