namespace MnistApp.Evaluate;

/// <summary>What the command line asks of an evaluation.</summary>
internal sealed record EvaluateOptions
{
    /// <summary>The network; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>The folder of the data; null for those that come with the library.</summary>
    public string? Data { get; init; }

    /// <summary>Whether the training images are taken instead of the test images.</summary>
    public bool OnTraining { get; init; }

    /// <summary>The decimals of the report.</summary>
    public int Digits { get; init; }

    /// <summary>The folder for files; null for none.</summary>
    public string? Out { get; init; }

    /// <summary>How many threads compute; null for one a processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
