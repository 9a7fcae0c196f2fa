namespace MnistApp;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    public const int Succeeded = 0;
    public const int SomeFailed = 1;
    public const int CannotBegin = 2;

    /// <summary>What a shell reports of a command that Ctrl+C has ended.</summary>
    public const int Interrupted = 128 + 2;

    /// <summary>What a shell reports of a command that the signal SIGPIPE has ended.</summary>
    public const int OutputClosed = 128 + 13;
}
