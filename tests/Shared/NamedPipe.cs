using System.Diagnostics;

namespace Shared;

/// <summary>A file that waits: opening it for reading returns only when somebody writes into it.</summary>
internal static class NamedPipe
{
    internal static bool CanBeMade => !OperatingSystem.IsWindows();

    /// <summary>Makes one of this name, and returns it.</summary>
    internal static string Make(string path)
    {
        using Process made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return made.ExitCode == 0 ? path : throw new IOException($"{path}: mkfifo could not make it");
    }
}
