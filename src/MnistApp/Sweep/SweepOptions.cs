using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>The command-line options of a sweep.</summary>
internal sealed record SweepOptions
{
    /// <summary>The file of the study, or a connection string.</summary>
    public required string Study { get; init; }

    /// <summary>The study's name; null for the only one in its database, or for the default name of a new one.</summary>
    public string? Name { get; init; }

    /// <summary>The number of trials; null for the default, or for the study's own number.</summary>
    public int? Trials { get; init; }

    /// <summary>The number of worker processes; null for one per processor.</summary>
    public int? Workers { get; init; }

    /// <summary>Whether this process is a worker.</summary>
    public bool IsWorker { get; init; }

    /// <summary>The number of threads that a worker computes with; null for its share of the processors.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether a worker ends when its standard input does, that is, when the process that started it is gone.</summary>
    public bool EndsWithInput { get; init; }

    /// <summary>The place where trials keep their checkpoints; null for the study's own place.</summary>
    public string? Checkpoints { get; init; }

    /// <summary>The definition of a new study, from the options given for it.</summary>
    public required StudyOptions NewStudy { get; init; }

    /// <summary>The given options that define a study; an existing one must have been begun with the same.</summary>
    public IReadOnlyList<string> GivenForNew { get; init; } = [];

    public bool Json { get; init; }

    public bool ShowsStatus { get; init; }

    public bool Stops { get; init; }

    /// <summary>A point to try, as JSON.</summary>
    public string? Enqueue { get; init; }

    /// <summary>The number of a trial and the note to add to it; null for none.</summary>
    public (string Trial, string Text)? Note { get; init; }

    /// <summary>The file to write the trials to.</summary>
    public string? Export { get; init; }

    /// <summary>The format in which to print the best trial's options: <c>csharp</c> or <c>json</c>; null to skip printing.</summary>
    public string? Best { get; init; }

    /// <summary>The file to write the best trial's network to, trained on all images; null to skip this.</summary>
    public string? TrainBest { get; init; }
}
