using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>What the command line asks of a sweep.</summary>
internal sealed record SweepOptions
{
    /// <summary>The file of the study, or a connection string.</summary>
    public required string Study { get; init; }

    /// <summary>The study's name; null for the only one of its database, or for a new one's usual name.</summary>
    public string? Name { get; init; }

    /// <summary>How many trials there will be; null for the usual number, or what the study has.</summary>
    public int? Trials { get; init; }

    /// <summary>How many processes work on it; null for one a processor.</summary>
    public int? Workers { get; init; }

    /// <summary>Whether this process is a worker.</summary>
    public bool IsWorker { get; init; }

    /// <summary>How many threads a worker computes with; null for its share of the processors.</summary>
    public int? Threads { get; init; }

    /// <summary>Whether a worker ends when its standard input does: when the process that began it is gone.</summary>
    public bool EndsWithInput { get; init; }

    /// <summary>Where trials keep how far they have come; null for the study's own place.</summary>
    public string? Checkpoints { get; init; }

    /// <summary>What a new study is; the options that were given for that.</summary>
    public required StudyOptions NewStudy { get; init; }

    /// <summary>Those of the options that only a new study can be given.</summary>
    public IReadOnlyList<string> GivenForNew { get; init; } = [];

    public bool Json { get; init; }

    public bool ShowsStatus { get; init; }

    public bool Stops { get; init; }

    /// <summary>A point to try, as JSON.</summary>
    public string? Enqueue { get; init; }

    /// <summary>The number of a trial and what is noted about it; null for nothing.</summary>
    public (string Trial, string Text)? Note { get; init; }

    /// <summary>Where the trials are written.</summary>
    public string? Export { get; init; }

    /// <summary>How the best trial's options are printed: <c>csharp</c> or <c>json</c>; null for not at all.</summary>
    public string? Best { get; init; }

    /// <summary>Where the network of the best trial is written, trained on all images; null for not at all.</summary>
    public string? TrainBest { get; init; }
}
