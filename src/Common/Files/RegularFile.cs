#nullable enable
using System.Runtime.InteropServices;
using System.Text;

namespace Common;

/// <summary>
/// Opens files that have an end. Reading from a named pipe waits for a writer that may never come, as does opening it, and a device such as
/// <c>/dev/zero</c> goes on forever: neither is opened.
/// </summary>
internal static class RegularFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; a link is followed.</param>
    /// <param name="bufferSize">As in <see cref="FileStream"/>; 0 or 1 for none.</param>
    /// <param name="options">As in <see cref="FileStream"/>.</param>
    /// <exception cref="IOException">It is a folder, a named pipe, a device or a socket, does not exist, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream OpenRead(string path, int bufferSize = 4096, FileOptions options = FileOptions.None)
    {
        Check(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize, options);
        if (stream.CanSeek)
            return stream;
        // Windows tells of pipes and devices only when they are open; there it does not wait.
        stream.Dispose();
        throw Refusal(path, "a pipe or a device");
    }

    /// <summary>Refuses what is there but is not a file with an end, for those who leave the reading to somebody else.</summary>
    /// <exception cref="IOException">It is a folder, a named pipe, a device or a socket.</exception>
    public static void Check(string path)
    {
        if (Kind(path) is { } kind)
            throw Refusal(path, kind);
    }

    /// <summary>Whether it may be opened, as far as can be told before; so too if nothing is there.</summary>
    public static bool IsRegular(string path) => Kind(path) is null;

    private static string? Kind(string path) => OperatingSystem.IsWindows()
        ? Directory.Exists(path) ? "a folder" : null
        : NativeMethods.Stat(Encoding.UTF8.GetBytes(path + '\0'), out var status) == 0 ? Kind(status.Mode) : null;

    /// <summary>What the file is if it is not a regular one (POSIX, sys/stat.h).</summary>
    private static string? Kind(int mode) => (mode & 0xF000) switch
    {
        0x1000 => "a named pipe",
        0x2000 or 0x6000 => "a device",
        0x4000 => "a folder",
        0xC000 => "a socket",
        _ => null,
    };

    private static IOException Refusal(string path, string kind) => new($"{path} is {kind}, not a file; name a file that holds the data.");

    private static class NativeMethods
    {
        // The runtime's own stat: with one layout on every system, where that of the C library has many. The class library offers none that
        // tells a pipe from a file.
        [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
        public static extern int Stat(byte[] path, out FileStatus status);
    }

    /// <summary>The part of it that is asked for, and room for the rest.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(4)]
        public int Mode;
    }
}
