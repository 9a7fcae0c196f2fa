global using static TorchSharp.torch;
global using static TorchSharp.torch.nn;

// One thread: seeds, thread counts, scopes' statistics and the memory pool belong to the process.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
