using System.Runtime.InteropServices;

namespace Testing;

/// <summary>Memory between two inaccessible pages, so that an access outside it ends the process. It is never freed.</summary>
public static unsafe partial class GuardedMemory
{
    private const int NoAccess = 0, ReadWrite = 3, PrivateAnonymous = 0x22;

    public static bool IsAvailable => OperatingSystem.IsLinux();

    /// <summary>Allocates a block that ends right before an inaccessible page, or begins right after one; it is filled with NaN.</summary>
    public static byte* Allocate(long bytes, bool atEnd = true)
    {
        long page = Environment.SystemPageSize, inner = (bytes + page - 1) / page * page;
        byte* start = Map(0, (nuint)(inner + (2 * page)), NoAccess, PrivateAnonymous, -1, 0);
        Assert.NotEqual(-1, (nint)start);
        Assert.Equal(0, Protect(start + page, (nuint)inner, ReadWrite));
        new Span<byte>(start + page, checked((int)inner)).Fill(0xFF);
        return start + page + (atEnd ? inner - bytes : 0);
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial byte* Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(byte* address, nuint length, int protection);
}
