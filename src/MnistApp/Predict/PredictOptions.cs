using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>The command-line options of a prediction.</summary>
internal sealed record PredictOptions
{
    /// <summary>Pictures, and folders of them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The CSV file with the labels of the pictures; null if there is none.</summary>
    public string? Labels { get; init; }

    /// <summary>The model file; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>Whether each picture is read as a page with several digits.</summary>
    public bool Several { get; init; }

    /// <summary>Whether one JSON object is printed instead of text.</summary>
    public bool Json { get; init; }

    public InkTone Ink { get; init; } = InkTone.Automatic;
}
