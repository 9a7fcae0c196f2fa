using System.IO.Compression;
using Notebooks.References;

namespace Notebooks.Tests.References;

/// <summary>Assemblies whose code comes later, as a browser has them.</summary>
public sealed class DeferredCodeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WholeAssembly_IsReadFromBesideItsMetadata()
    {
        byte[] assembly = File.ReadAllBytes(typeof(DeferredCode).Assembly.Location);
        string path = _folder.Find("A.dll");
        Assert.Null(DeferredCode.Read(path));
        using (var written = new GZipStream(File.Create(path + DeferredCode.Extension), CompressionLevel.Fastest))
            written.Write(assembly);
        Assert.Equal(assembly, DeferredCode.Read(path));
    }

    [Fact]
    public void References_AreWhatTheirArchiveHolds()
    {
        _folder.Write("unpacked/A.dll", "a");
        _folder.Write("unpacked/B.dll", "b");
        string folder = _folder.Find("framework");
        Directory.CreateDirectory(folder);
        ZipFile.CreateFromDirectory(_folder.Find("unpacked"), Path.Combine(folder, FrameworkReferences.Archive));
        Assert.Equal(
            [Path.Combine(folder, "reference", "A.dll"), Path.Combine(folder, "reference", "B.dll")],
            FrameworkReferences.Unpack(folder).Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(folder, FrameworkReferences.Archive)));
    }
}
