using MnistHelpers;

namespace MnistApp.Train;

/// <summary>The command-line options of a training run.</summary>
internal sealed record TrainOptions
{
    /// <summary>The network and its training; null if a run is resumed, which has its own.</summary>
    public Recipe? Recipe { get; init; }

    /// <summary>The folder of the data; null for the data that comes with the library.</summary>
    public string? Data { get; init; }

    /// <summary>The number of training images to use; null for all.</summary>
    public int? Images { get; init; }

    /// <summary>The number of those images that are held out.</summary>
    public int Validation { get; init; }

    /// <summary>The folder of the run; null for a new one under <c>runs</c>.</summary>
    public string? Out { get; init; }

    /// <summary>The folder of the run to continue; null for a new run.</summary>
    public string? Resume { get; init; }

    /// <summary>The number of threads to compute with; null for one per processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
