namespace MnistApp.Robustness;

/// <summary>The command-line options of an evaluation on corrupted images.</summary>
internal sealed record RobustnessArguments
{
    /// <summary>The network; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>The network to compare with; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The names of the corruptions, separated by commas; null for all.</summary>
    public string? Corruptions { get; init; }

    /// <summary>The severity, 1 to 5; null for that of MNIST-C.</summary>
    public int? Severity { get; init; }

    public long Seed { get; init; }

    /// <summary>The number of test images to use; null for all.</summary>
    public int? Images { get; init; }

    /// <summary>The folder of the data; null for the data that comes with the library.</summary>
    public string? Data { get; init; }

    /// <summary>The folder for output files; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>The number of threads to compute with; null for one per processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
