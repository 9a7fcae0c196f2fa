namespace NotebookKernel.Tests.Support;

/// <summary>
/// Tests that run alone because they fill a stack. Whatever other tests allocate meanwhile makes the garbage collector walk all of it,
/// again and again: beside others they took three times as long, and the others with them.
/// </summary>
[CollectionDefinition(nameof(DeepStacks), DisableParallelization = true)]
public sealed class DeepStacks;
