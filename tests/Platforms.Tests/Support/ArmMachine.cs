namespace Platforms.Tests.Support;

/// <summary>
/// A processor of another kind, emulated by qemu, with Debian's libraries for it: programs published for linux-arm64 run there.
/// </summary>
public sealed class ArmMachine(PublishedPrograms programs) : IDisposable
{
    private const string Emulator = "/usr/bin/qemu-aarch64-static";

    private const string Libraries = "libc6 libgcc-s1 libstdc++6 libicu72 libssl3 zlib1g";

    private readonly TempFolder _root = new();

    private bool _isReady;

    public void Dispose() => _root.Dispose();

    /// <summary>Runs a program of this repository.</summary>
    /// <param name="project">The project's folder, below the top of the repository.</param>
    /// <param name="name">The name of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Variables that are added to its environment.</param>
    internal async Task<Ended> RunAsync(
        string project, string name, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        DebianPackage.RequireFile(Emulator, "qemu-user-static");
        DebianPackage.RequireFile("/usr/sbin/debootstrap", "debootstrap");
        if (!_isReady)
            await PrepareAsync();
        string folder = await programs.GetAsync(project, "linux-arm64");
        return await Program.RunAsync(
            Emulator, ["-L", _root.Path, Path.Combine(folder, name), .. arguments],
            new Dictionary<string, string>(variables ?? new Dictionary<string, string>())
            {
                // The emulator does not see what is written through a second mapping of the same memory.
                ["DOTNET_EnableWriteXorExecute"] = "0",
            });
    }

    /// <summary>Takes Debian's packages for arm64 and unpacks those that .NET needs.</summary>
    private async Task PrepareAsync()
    {
        // --foreign only downloads and unpacks; none of its programs is started.
        const string commands =
            """
            set -e
            /usr/sbin/debootstrap --arch=arm64 --foreign --variant=minbase --include="$(echo $2 | tr ' ' ,)" bookworm "$1"
            for name in $2; do
              for package in "$1"/var/cache/apt/archives/"$name"_*.deb; do
                dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C "$1"
              done
            done
            """;
        Ended ended = await Program.RunAsync("/bin/bash", ["-c", commands, "bash", _root.Path, Libraries]);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        _isReady = true;
    }
}
