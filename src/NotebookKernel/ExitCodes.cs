namespace NotebookKernel;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Succeeded = 0;
    public const int CellFailed = 1;
    public const int CannotBegin = 2;
    public const int KernelFailed = 3;
}
