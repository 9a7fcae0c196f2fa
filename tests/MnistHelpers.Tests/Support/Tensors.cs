namespace MnistHelpers.Tests;

/// <summary>
/// Tests that draw from torch's generator, as every network does when it is made or loaded, or set its threads: both belong to the process,
/// so they run one after the other.
/// </summary>
[CollectionDefinition(nameof(Tensors))]
public sealed class Tensors;
