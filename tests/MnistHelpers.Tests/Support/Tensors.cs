namespace MnistHelpers.Tests;

/// <summary>Tests that draw from torch's generator or set its threads: both belong to the process, so they run one after the other.</summary>
[CollectionDefinition(nameof(Tensors))]
public sealed class Tensors;
