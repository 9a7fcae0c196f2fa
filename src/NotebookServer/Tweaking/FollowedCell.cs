namespace NotebookServer.Tweaking;

/// <summary>A code cell as far as it matters for what follows from what.</summary>
/// <param name="Id">The cell.</param>
/// <param name="Facts">What its code tells.</param>
/// <param name="Run">Its last run in the kernel that runs now; null if there was none.</param>
/// <param name="IsWaiting">Whether it runs, or is about to.</param>
internal sealed record FollowedCell(string Id, CellFacts Facts, FollowedRun? Run, bool IsWaiting)
{
    /// <summary>Whether its code is not that of its last run.</summary>
    public bool IsEdited => Run is not null && Run.Facts != Facts;
}

/// <summary>The last run of a cell.</summary>
/// <param name="Number">The number of the run.</param>
/// <param name="Facts">What the code told that was run.</param>
/// <param name="Succeeded">Whether it came to its end.</param>
/// <param name="Given">The names whose values it may have changed, with the number of the last run that did so.</param>
internal sealed record FollowedRun(long Number, CellFacts Facts, bool Succeeded, IReadOnlyDictionary<string, long> Given);
