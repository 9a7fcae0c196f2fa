namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>What a kernel was asked to do.</summary>
public abstract class KernelCommand
{
    private protected KernelCommand()
    {
    }
}
