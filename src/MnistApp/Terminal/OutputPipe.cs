using System.IO.Pipes;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace MnistApp.Terminal;

/// <summary>
/// Standard output that goes to another program. .NET's own writer ignores that its reader is gone, so a
/// command would keep running for nobody.
/// </summary>
internal static class OutputPipe
{
    // EPIPE on Linux, macOS and FreeBSD.
    private const int BrokenPipe = 32;

    // ERROR_BROKEN_PIPE, ERROR_NO_DATA and ERROR_PIPE_NOT_CONNECTED as results.
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D), WindowsNoData = unchecked((int)0x800700E8),
        WindowsNotConnected = unchecked((int)0x800700E9);

    /// <summary>Opens it; null if standard output is a file, which shares its position with other writers, or a terminal.</summary>
    public static Stream? Open()
    {
        if (!Console.IsOutputRedirected)
            return null;
        if (OperatingSystem.IsWindows())
            return OpenOnWindows();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? null : stream;
    }

    /// <summary>Returns whether a fault means that the output is no longer read, as when <c>head</c> has its lines.</summary>
    public static bool IsClosed(Exception fault) =>
        fault is IOException { HResult: BrokenPipe or WindowsBrokenPipe or WindowsNoData or WindowsNotConnected };

    /// <summary>A file stream ignores there, too, that nobody reads; a stream of pipes does not.</summary>
    [SupportedOSPlatform("windows")]
    private static AnonymousPipeClientStream? OpenOnWindows()
    {
        const int output = -11, pipe = 3;
        var handle = new SafePipeHandle(NativeMethods.GetStdHandle(output), ownsHandle: false);
        return NativeMethods.GetFileType(handle) == pipe ? new AnonymousPipeClientStream(PipeDirection.Out, handle) : null;
    }

    private static class NativeMethods
    {
        [DllImport("kernel32")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern nint GetStdHandle(int stream);

        [DllImport("kernel32")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern int GetFileType(SafePipeHandle handle);
    }
}
