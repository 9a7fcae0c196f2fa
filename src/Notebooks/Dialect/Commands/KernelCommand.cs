namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>A command sent to a kernel.</summary>
public abstract class KernelCommand
{
    private protected KernelCommand()
    {
    }
}
