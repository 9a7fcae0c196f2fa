namespace MnistApp.Compare;

/// <summary>The command-line options of a comparison.</summary>
internal sealed record CompareOptions
{
    /// <summary>The first network.</summary>
    public required string First { get; init; }

    /// <summary>The second network.</summary>
    public required string Second { get; init; }

    /// <summary>The folder of the data; null for the data that comes with the library.</summary>
    public string? Data { get; init; }

    /// <summary>The number of threads to compute with; null for one per processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
