using System.Diagnostics;

namespace Testing;

/// <summary>Creates named pipes: opening one for reading waits until it is opened for writing.</summary>
public static class NamedPipe
{
    public static bool CanBeMade => !OperatingSystem.IsWindows();

    /// <summary>Creates a named pipe and returns its path.</summary>
    public static string Make(string path)
    {
        using Process made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return made.ExitCode == 0 ? path : throw new IOException($"{path}: mkfifo could not make it");
    }
}
