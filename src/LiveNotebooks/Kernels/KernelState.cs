namespace LiveNotebooks.Kernels;

/// <summary>What a kernel is doing, as the Jupyter protocol names it.</summary>
internal enum KernelState
{
    Starting,
    Idle,
    Busy,
    Restarting,
    Dead,
}
