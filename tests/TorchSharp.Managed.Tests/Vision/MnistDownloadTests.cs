using System.Security.Cryptography;
using TorchSharp.Engine;

namespace TorchSharp.Managed.Tests;

public sealed class MnistDownloadTests : IDisposable
{
    private static readonly byte[][] Unpacked = [IdxFiles.Images(20), IdxFiles.Labels(new byte[20]), IdxFiles.Images(3), IdxFiles.Labels(1, 2, 3)];
    private static readonly byte[][] Gzipped = [.. Unpacked.Select(IdxFiles.Gzip)];

    private readonly TempFolder root = new();
    private readonly LoopbackServer server = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false });

    public MnistDownloadTests()
    {
        foreach ((string name, byte[] content) in MnistSource.Names.Zip(Gzipped))
            server.Files[name + ".gz"] = content;
    }

    private string Target => root.Find("test_data");

    public void Dispose()
    {
        client.Dispose();
        server.Dispose();
        root.Dispose();
    }

    [Fact]
    public void AllFour_AreFetchedAndUnpacked_Once()
    {
        Run();
        Assert.Equal(MnistSource.Names.Select(name => name + ".gz"), server.Requests);
        Assert.Equal(Unpacked, MnistSource.Names.Select(name => File.ReadAllBytes(Path.Combine(Target, name))));
        Assert.Equal(MnistSource.Names.Order(), Directory.GetFiles(Target).Select(Path.GetFileName).Order());
        Run();
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public void WhatIsThere_IsLeftAsItIs()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, MnistSource.Names[0]), "mine");
        File.WriteAllBytes(root.Find(MnistSource.Names[1] + ".gz"), IdxFiles.Gzip([1, 2, 3]));
        Run();
        Assert.Equal(MnistSource.Names[2..].Select(name => name + ".gz"), server.Requests);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, MnistSource.Names[0])));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Combine(Target, MnistSource.Names[1])));
    }

    [Fact]
    public void SecondMirror_StandsInForTheFirst()
    {
        Run([server.Address + "away/", server.Address]);
        Assert.Equal(8, server.Requests.Count);
        Assert.Equal(Unpacked[3], File.ReadAllBytes(Path.Combine(Target, MnistSource.Names[3])));
    }

    [Fact]
    public void AnotherFile_IsRefused_AndNotKept()
    {
        server.Files[MnistSource.Names[1] + ".gz"] = Gzipped[0];
        AssertFails($"{server.Address}train-labels-idx1-ubyte.gz: {Gzipped[0].Length} bytes with the MD5 ", MnistSource.Names[1]);
    }

    [Fact]
    public void MissingFile_IsNamed()
    {
        server.Files.Remove(MnistSource.Names[0] + ".gz");
        AssertFails("404", MnistSource.Names[0]);
    }

    [Fact]
    public void SilentMirror_IsGivenUp()
    {
        server.Missing = 1;
        AssertFails("nothing came for 0.3 seconds", MnistSource.Names[0]);
    }

    [Fact]
    public void NoNetwork_SaysWhatToDo()
    {
        string address;
        using (var gone = new LoopbackServer())
            address = gone.Address;
        AggregateException fault = Assert.Throws<AggregateException>(() => Run([address]));
        Assert.StartsWith($"train-images-idx3-ubyte.gz could not be downloaded; check the network, or put the four unpacked files into {Target} yourself", fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.InnerExceptions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    public void DamagedGzip_IsNamed_AndNotUnpacked(int change)
    {
        byte[] content = change switch { 0 => [], -1 => Gzipped[0][..^9], _ => [.. Gzipped[0][..20], .. Gzipped[1]] };
        string path = root.Find(MnistSource.Names[0] + ".gz");
        File.WriteAllBytes(path, content);
        Assert.Equal($"{path}: the gzip data are damaged or cut; delete the file, and it is downloaded again", Assert.Throws<InvalidDataException>(() => Run()).Message);
        Assert.Empty(Directory.GetFiles(Target));
    }

    private void Run(string[]? mirrors = null)
    {
        string[] checksums = [.. Gzipped.Select(content => Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, content)))];
        new MnistDownload(new MnistSource("", mirrors ?? [server.Address], checksums), client) { SilentTime = TimeSpan.FromSeconds(server.Missing > 0 ? 0.3 : 60) }.Run(root.Path, Target);
    }

    private void AssertFails(string reason, string name)
    {
        AggregateException fault = Assert.Throws<AggregateException>(() => Run());
        Assert.Contains(reason, Assert.Single(fault.InnerExceptions).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(root.Path), file => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal));
    }
}
