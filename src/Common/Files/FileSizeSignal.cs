using System.Runtime.InteropServices;

namespace Common;

/// <summary>
/// Ignores the signal that ends a process when a file grows beyond the size limit (<c>ulimit -f</c>). With the signal ignored, the write
/// throws an <see cref="IOException"/>, as it does on a full disk.
/// </summary>
internal static class FileSizeSignal
{
    // SIGXFSZ has this number on Linux, macOS and FreeBSD.
    private const PosixSignal Number = (PosixSignal)25;

    private static readonly PosixSignalRegistration? s_registration =
        OperatingSystem.IsWindows() || OperatingSystem.IsBrowser()
            ? null
            : PosixSignalRegistration.Create(Number, signal => signal.Cancel = true);

    /// <summary>Ignores the signal from now on.</summary>
    internal static void Ignore() => GC.KeepAlive(s_registration);
}
