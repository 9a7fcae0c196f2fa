namespace MnistApp.Robustness;

/// <summary>What the command line asks of an evaluation on corrupted images.</summary>
internal sealed record RobustnessArguments
{
    /// <summary>The network; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>The network to compare with; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The names of the corruptions, separated by commas; null for all.</summary>
    public string? Corruptions { get; init; }

    /// <summary>1 to 5; null for that of MNIST-C.</summary>
    public int? Severity { get; init; }

    public long Seed { get; init; }

    /// <summary>How many test images are used; null for all.</summary>
    public int? Images { get; init; }

    /// <summary>The folder of the data; null for those that come with the library.</summary>
    public string? Data { get; init; }

    /// <summary>The folder for files; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>How many threads compute; null for one a processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
