namespace MnistApp.Serve.Learning;

/// <summary>The progress of teaching the network what people have drawn.</summary>
internal sealed record LearnState
{
    /// <summary><c>idle</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>The progress from 0 to 1 while a lesson runs.</summary>
    public double Progress { get; init; }

    /// <summary>The number of drawn digits to learn.</summary>
    public int Examples { get; init; }

    /// <summary>The share of the test images read correctly before the lesson; null until known.</summary>
    public double? TestBefore { get; init; }

    /// <summary>The share of the test images read correctly after the lesson.</summary>
    public double? TestAfter { get; init; }

    /// <summary>The number of drawn digits read as labeled before the lesson; null until known.</summary>
    public int? ExamplesBefore { get; init; }

    /// <summary>The number of drawn digits read as labeled after the lesson.</summary>
    public int? ExamplesAfter { get; init; }

    /// <summary>The duration of the lesson.</summary>
    public double? Seconds { get; init; }

    /// <summary>The reason that the lesson failed.</summary>
    public string? Fault { get; init; }
}
