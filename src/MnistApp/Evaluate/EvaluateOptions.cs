namespace MnistApp.Evaluate;

/// <summary>The command-line options of an evaluation.</summary>
internal sealed record EvaluateOptions
{
    /// <summary>The network; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>The folder of the data; null for the data that comes with the library.</summary>
    public string? Data { get; init; }

    /// <summary>Whether the training images are used instead of the test images.</summary>
    public bool OnTraining { get; init; }

    /// <summary>The number of decimals in the report.</summary>
    public int Digits { get; init; }

    /// <summary>The folder for output files; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>The number of threads to compute with; null for one per processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
