namespace Notebooks.Tests.Support;

/// <summary>
/// Tests that run alone because they fill a stack: beside tests that allocate they take three times as long, since each garbage collection
/// walks the whole stack.
/// </summary>
[CollectionDefinition(nameof(DeepStacks), DisableParallelization = true)]
public sealed class DeepStacks;
