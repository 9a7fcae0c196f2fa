namespace LiveNotebooks.Kernels;

/// <summary>The channels between a front end and a kernel.</summary>
internal enum KernelChannel
{
    Shell,
    Control,
    Stdin,
    IOPub,
}
