using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Common.Tests;

/// <summary>Processes that write a file and do not get to the end: they are these tests themselves, in a process of their own.</summary>
public sealed class AtomicFileProcessTests
{
    private const string FolderVariable = "ATOMIC_FILE_FOLDER";
    private const string FullVariable = "ATOMIC_FILE_FULL";

    [Fact]
    public async Task AKilledProcessLeavesHalfAFile_WhichTheNextWriteClears_ButNotThatOfALivingOne()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { } childFolder)
        {
            AtomicFile.Write(Path.Combine(childFolder, "model"), stream =>
            {
                stream.Write("half"u8);
                stream.Flush();
                File.WriteAllText(Path.Combine(childFolder, "begun"), "");
                Thread.Sleep(TimeSpan.FromMinutes(2));
            });
            return;
        }
        Assert.SkipWhen(TestProcess.IsChild, "The other test's child.");
        using var folder = new TempFolder();
        string path = folder.Find("model");
        string[] Halves() => Directory.GetFiles(folder.Path, ".model.*");

        using Process writer = TestProcess.Start(
            typeof(AtomicFileProcessTests).Assembly, [typeof(AtomicFileProcessTests)], new() { [FolderVariable] = folder.Path });
        while (!File.Exists(folder.Find("begun")))
        {
            Assert.False(writer.HasExited);
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
        AtomicFile.WriteText(path, "beside a living writer");
        Assert.Single(Halves());

        writer.Kill();
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Single(Halves());
        AtomicFile.WriteText(path, "after its death");

        Assert.Empty(Halves());
        Assert.Equal("after its death", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AFileThatMayNotGrow_IsAnIOException_AndNotTheEndOfTheProcess()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows knows no limit of file sizes.");
        if (Environment.GetEnvironmentVariable(FullVariable) is { } childFolder)
        {
            LimitFileSize(1 << 20);
            string model = Path.Combine(childFolder, "model");
            Assert.ThrowsAny<IOException>(() => AtomicFile.Write(model, stream => stream.Write(new byte[1 << 22])));
            AtomicFile.WriteText(Path.Combine(childFolder, "small"), "written");
            return;
        }
        Assert.SkipWhen(TestProcess.IsChild, "The other test's child.");
        using var folder = new TempFolder();
        File.WriteAllText(folder.Find("model"), "old");

        // What the runtime compiles into lies in a file, which may not grow either.
        using Process writer = TestProcess.Start(
            typeof(AtomicFileProcessTests).Assembly, [typeof(AtomicFileProcessTests)],
            new() { [FullVariable] = folder.Path, ["DOTNET_EnableWriteXorExecute"] = "0" });
        Task<string> output = writer.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            errors = writer.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(writer.ExitCode == 0, await output + await errors);
        Assert.Equal("old", File.ReadAllText(folder.Find("model")));
        Assert.Equal("written", File.ReadAllText(folder.Find("small")));
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.Path).Length);
    }

    /// <summary>What <c>ulimit -f</c> does.</summary>
    private static void LimitFileSize(ulong bytes)
    {
        var limit = new Limit { Soft = bytes, Hard = bytes };
        Assert.Equal(0, setrlimit(1, ref limit));
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setrlimit(int resource, ref Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private struct Limit
    {
        public ulong Soft;
        public ulong Hard;
    }
}
