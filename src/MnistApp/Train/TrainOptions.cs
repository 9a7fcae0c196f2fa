using MnistHelpers;

namespace MnistApp.Train;

/// <summary>What the command line asks of a training.</summary>
internal sealed record TrainOptions
{
    /// <summary>The network and how to train it; null where a run is resumed, which knows.</summary>
    public Recipe? Recipe { get; init; }

    /// <summary>The folder of the data; null for those that come with the library.</summary>
    public string? Data { get; init; }

    /// <summary>How many training images are used; null for all.</summary>
    public int? Images { get; init; }

    /// <summary>How many of them are held out.</summary>
    public int Validation { get; init; }

    /// <summary>The folder of the run; null for a new one under <c>runs</c>.</summary>
    public string? Out { get; init; }

    /// <summary>The folder of the run to continue; null for a new run.</summary>
    public string? Resume { get; init; }

    /// <summary>How many threads compute; null for one a processor.</summary>
    public int? Threads { get; init; }

    public bool Json { get; init; }
}
