#nullable enable
namespace Common;

/// <summary>What a process returns.</summary>
internal static class ExitCodes
{
    public const int Succeeded = 0;

    /// <summary>Some of what was asked for failed: a picture that cannot be read, a cell with an error.</summary>
    public const int SomeFailed = 1;

    /// <summary>Wrong usage, or something that is needed is missing.</summary>
    public const int CannotBegin = 2;

    /// <summary>The kernel failed, not what it was given.</summary>
    public const int KernelFailed = 3;

    /// <summary>What a shell reports of a command that Ctrl+C has ended.</summary>
    public const int Interrupted = 128 + 2;

    /// <summary>What a shell reports of a command that the signal SIGPIPE has ended.</summary>
    public const int OutputClosed = 128 + 13;
}
