using System.Runtime.InteropServices;
using System.Text;

namespace Common;

/// <summary>
/// Opens only files that have an end. Opening or reading a named pipe waits for a writer that may never come, and a device such as
/// <c>/dev/zero</c> never ends, so neither is opened.
/// </summary>
internal static class RegularFile
{
    /// <summary>Opens a file for reading.</summary>
    /// <param name="path">The file; a link is followed.</param>
    /// <param name="bufferSize">As in <see cref="FileStream"/>; 0 or 1 for none.</param>
    /// <param name="options">As in <see cref="FileStream"/>.</param>
    /// <exception cref="IOException">
    /// The path is a folder, a named pipe, a device, or a socket, does not exist, or cannot be read.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">Read access is denied.</exception>
    public static FileStream OpenRead(string path, int bufferSize = 4096, FileOptions options = FileOptions.None)
    {
        Check(path);
        // Windows lets others replace the file meanwhile only if this says so.
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize, options);
        if (stream.CanSeek)
            return stream;
        // Windows reveals pipes and devices only once they are open; opening does not wait there.
        stream.Dispose();
        throw Refusal(path, "a pipe or a device");
    }

    /// <summary>Rejects an existing path that is not a regular file, for callers that leave the reading to other code.</summary>
    /// <exception cref="IOException">The path is a folder, a named pipe, a device, or a socket.</exception>
    public static void Check(string path)
    {
        if (Kind(path) is { } kind)
            throw Refusal(path, kind);
    }

    /// <summary>
    /// Returns whether the path may be opened, as far as this can be known in advance; also true if nothing exists there.
    /// </summary>
    public static bool IsRegular(string path) => Kind(path) is null;

    private static string? Kind(string path) => OperatingSystem.IsWindows()
        ? WindowsNames.KindOf(path) ?? (Directory.Exists(path) ? "a folder" : null)
        : NativeMethods.Stat(Encoding.UTF8.GetBytes(path + '\0'), out var status) == 0 ? Kind(status.Mode) : null;

    /// <summary>Returns what the file is if it is not a regular one (POSIX, sys/stat.h).</summary>
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
        // The runtime's own stat has the same layout on every system, unlike that of the C library. The class library offers no call that
        // tells a pipe from a file.
        [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
        public static extern int Stat(byte[] path, out FileStatus status);
    }

    /// <summary>The part of the structure that is needed, with room for the rest.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct FileStatus
    {
        [FieldOffset(4)]
        public int Mode;
    }
}
