// One thread: the pools of memory and of workers belong to the process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
