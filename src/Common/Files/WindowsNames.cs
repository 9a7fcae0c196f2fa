namespace Common;

/// <summary>
/// Names that Windows does not give to files: <c>NUL.txt</c> is a device in every folder, and <c>a.txt:b</c> a stream of the file
/// <c>a.txt</c>, which no listing shows.
/// </summary>
/// <remarks>https://learn.microsoft.com/windows/win32/fileio/naming-a-file</remarks>
internal static class WindowsNames
{
    private static readonly HashSet<string> s_devices =
        new(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_ports = new(["COM", "LPT"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns what Windows takes a path for because of one of its names; null for a file or a folder.</summary>
    public static string? KindOf(string path)
    {
        if (string.IsNullOrEmpty(path))
            return null;
        string[] names = WithoutRoot(path).Split('/', '\\');
        return Array.Exists(names, IsDevice) ? "a device"
            : Array.Exists(names, name => name.Contains(':', StringComparison.Ordinal)) ? "a stream of a file"
            : null;
    }

    /// <summary>Leaves out the drive, whose colon is no stream's; on other systems, paths have no such roots to find.</summary>
    private static string WithoutRoot(string path)
    {
        if (path.StartsWith(@"\\?\", StringComparison.Ordinal) || path.StartsWith(@"\\.\", StringComparison.Ordinal))
            path = path[4..];
        return path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]) ? path[2..] : path;
    }

    private static bool IsDevice(string name)
    {
        int end = name.AsSpan().IndexOfAny('.', ':');
        string stem = (end < 0 ? name : name[..end]).TrimEnd(' ');
        return s_devices.Contains(stem) || stem.Length == 4 && s_ports.Contains(stem[..3]) && "123456789¹²³".Contains(stem[3]);
    }
}
