using System.Diagnostics;
using System.Net.Sockets;

namespace Common.Tests;

public sealed class RegularFileTests
{
    [Fact]
    public void OpenRead_File_ReadsIt()
    {
        using var folder = new TempFolder();
        string path = folder.Write("digits é.txt", "0123456789");

        using var stream = RegularFile.OpenRead(path);

        Assert.Equal("0123456789", new StreamReader(stream).ReadToEnd());
    }

    [Fact]
    public void OpenRead_LinkToFile_ReadsIt()
    {
        using var folder = new TempFolder();
        string link = Path.Combine(folder.Path, "link");
        File.CreateSymbolicLink(link, folder.Write("digits.txt", "0123456789"));

        using var stream = RegularFile.OpenRead(link);

        Assert.Equal(10, stream.Length);
    }

    [Fact]
    public void OpenRead_NamedPipeThatNobodyWritesTo_IsRefusedInsteadOfWaitedFor()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "named pipes are no files here");
        using var folder = new TempFolder();
        string pipe = Path.Combine(folder.Path, "digits.idx");
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
            mkfifo.WaitForExit();
        string link = Path.Combine(folder.Path, "link.idx");
        File.CreateSymbolicLink(link, pipe);

        var error = Assert.Throws<IOException>(() => RegularFile.OpenRead(pipe));

        Assert.Equal($"{pipe} is a named pipe, not a file; name a file that holds the data.", error.Message);
        Assert.StartsWith(
            $"{link} is a named pipe", Assert.Throws<IOException>(() => RegularFile.OpenRead(link)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpenRead_DeviceSocketOrFolder_IsRefused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no /dev here");
        using var folder = new TempFolder();
        string path = Path.Combine(folder.Path, "socket");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));

        Assert.StartsWith(
            "/dev/zero is a device", Assert.Throws<IOException>(() => RegularFile.OpenRead("/dev/zero")).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            $"{path} is a socket", Assert.Throws<IOException>(() => RegularFile.OpenRead(path)).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            $"{folder.Path} is a folder", Assert.Throws<IOException>(() => RegularFile.OpenRead(folder.Path)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void OpenRead_NothingThere_SaysSo() =>
        Assert.Throws<FileNotFoundException>(() => RegularFile.OpenRead(Path.Combine(Path.GetTempPath(), "no such file")));
}
