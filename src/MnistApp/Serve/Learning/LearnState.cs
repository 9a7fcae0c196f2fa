namespace MnistApp.Serve.Learning;

/// <summary>How far the network has come with what people have drawn.</summary>
internal sealed record LearnState
{
    /// <summary><c>idle</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</summary>
    public required string State { get; init; }

    /// <summary>From 0 to 1 while it runs.</summary>
    public double Progress { get; init; }

    /// <summary>How many drawn digits it learns.</summary>
    public int Examples { get; init; }

    /// <summary>The share of the test images that it read correctly before; null until that is known.</summary>
    public double? TestBefore { get; init; }

    /// <summary>The same afterwards.</summary>
    public double? TestAfter { get; init; }

    /// <summary>How many of the drawn digits it read as they are labeled before; null until that is known.</summary>
    public int? ExamplesBefore { get; init; }

    /// <summary>The same afterwards.</summary>
    public int? ExamplesAfter { get; init; }

    /// <summary>How long it took.</summary>
    public double? Seconds { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Fault { get; init; }
}
