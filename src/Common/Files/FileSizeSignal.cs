#nullable enable
using System.Runtime.InteropServices;

namespace Common;

/// <summary>
/// Where files may not grow beyond a limit (<c>ulimit -f</c>), writing on ends the process by a signal; with that ignored, it throws an
/// <see cref="IOException"/> as a full disk does.
/// </summary>
internal static class FileSizeSignal
{
    // SIGXFSZ has this number on Linux, macOS and FreeBSD.
    private const PosixSignal Number = (PosixSignal)25;

    private static readonly PosixSignalRegistration? s_registration =
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(Number, signal => signal.Cancel = true);

    /// <summary>Ignores the signal from now on.</summary>
    internal static void Ignore() => GC.KeepAlive(s_registration);
}
