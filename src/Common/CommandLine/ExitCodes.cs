namespace Common;

/// <summary>The exit codes of a process.</summary>
internal static class ExitCodes
{
    public const int Succeeded = 0;

    /// <summary>Part of what was asked for failed, such as a picture that cannot be read or a cell with an error.</summary>
    public const int SomeFailed = 1;

    /// <summary>The usage is wrong, or something required is missing.</summary>
    public const int CannotBegin = 2;

    /// <summary>The kernel itself failed, not its input.</summary>
    public const int KernelFailed = 3;

    /// <summary>The code that a shell reports for a command ended by Ctrl+C.</summary>
    public const int Interrupted = 128 + 2;

    /// <summary>The code that a shell reports for a command ended by SIGPIPE.</summary>
    public const int OutputClosed = 128 + 13;
}
