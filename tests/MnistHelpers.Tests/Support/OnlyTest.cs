namespace MnistHelpers.Tests;

/// <summary>
/// Tests that compare what they draw themselves from torch's default generator: every network that another test makes, loads, or trains
/// uses it as well, so no other test runs meanwhile.
/// </summary>
[CollectionDefinition(nameof(OnlyTest), DisableParallelization = true)]
public sealed class OnlyTest;
