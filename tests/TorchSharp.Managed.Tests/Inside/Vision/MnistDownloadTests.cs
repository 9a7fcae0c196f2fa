using System.Security.Cryptography;
using TorchSharp.Engine;

namespace TorchSharp.Managed.Tests;

public sealed class MnistDownloadTests : IDisposable
{
    private static readonly byte[][] s_unpacked =
    [
        IdxFiles.Images(20), IdxFiles.Labels(new byte[20]), IdxFiles.Images(3), IdxFiles.Labels(1, 2, 3),
    ];
    private static readonly byte[][] s_gzipped = [.. s_unpacked.Select(IdxFiles.Gzip)];

    private readonly TempFolder _root = new();
    private readonly LoopbackServer _server = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    public MnistDownloadTests()
    {
        foreach ((string name, byte[] content) in MnistSource.Names.Zip(s_gzipped))
            _server.Files[name + ".gz"] = content;
    }

    private string Target => _root.Find("test_data");

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
        _root.Dispose();
    }

    [Fact]
    public void AllFour_AreFetchedAndUnpacked_Once()
    {
        Run();
        Assert.Equal(MnistSource.Names.Select(name => name + ".gz"), _server.Requests);
        Assert.Equal(s_unpacked, MnistSource.Names.Select(name => File.ReadAllBytes(Path.Combine(Target, name))));
        Assert.Equal(MnistSource.Names.Order(), Directory.GetFiles(Target).Select(Path.GetFileName).Order());
        Run();
        Assert.Equal(4, _server.Requests.Count);
    }

    [Fact]
    public void WhatIsThere_IsLeftAsItIs()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, MnistSource.Names[0]), "mine");
        File.WriteAllBytes(_root.Find(MnistSource.Names[1] + ".gz"), IdxFiles.Gzip([1, 2, 3]));
        Run();
        Assert.Equal(MnistSource.Names[2..].Select(name => name + ".gz"), _server.Requests);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, MnistSource.Names[0])));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Combine(Target, MnistSource.Names[1])));
    }

    [Fact]
    public void SecondMirror_StandsInForTheFirst()
    {
        Run([_server.Address + "away/", _server.Address]);
        Assert.Equal(8, _server.Requests.Count);
        Assert.Equal(s_unpacked[3], File.ReadAllBytes(Path.Combine(Target, MnistSource.Names[3])));
    }

    [Fact]
    public void AnotherFile_IsRefused_AndNotKept()
    {
        _server.Files[MnistSource.Names[1] + ".gz"] = s_gzipped[0];
        AssertFails($"{_server.Address}train-labels-idx1-ubyte.gz: {s_gzipped[0].Length} bytes with the MD5 ", MnistSource.Names[1]);
    }

    [Fact]
    public void MissingFile_IsNamed()
    {
        _server.Files.Remove(MnistSource.Names[0] + ".gz");
        AssertFails("404", MnistSource.Names[0]);
    }

    [Fact]
    public void SilentMirror_IsGivenUp()
    {
        _server.Missing = 1;
        AssertFails("nothing came for 0.3 seconds", MnistSource.Names[0]);
    }

    [Fact]
    public void NoNetwork_SaysWhatToDo()
    {
        string address;
        using (var gone = new LoopbackServer())
            address = gone.Address;
        AggregateException fault = Assert.Throws<AggregateException>(() => Run([address]));
        Assert.StartsWith(
            $"train-images-idx3-ubyte.gz could not be downloaded; check the network, or put the four unpacked files into {Target} yourself",
            fault.Message, StringComparison.Ordinal);
        Assert.Single(fault.InnerExceptions);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1)]
    public void DamagedGzip_IsNamed_AndNotUnpacked(int change)
    {
        byte[] content = change switch { 0 => [], -1 => s_gzipped[0][..^9], _ => [.. s_gzipped[0][..20], .. s_gzipped[1]] };
        string path = _root.Find(MnistSource.Names[0] + ".gz");
        File.WriteAllBytes(path, content);
        Assert.Equal(
            $"{path}: the gzip data are damaged or cut; delete the file, and it is downloaded again",
            Assert.Throws<InvalidDataException>(() => Run()).Message);
        Assert.Empty(Directory.GetFiles(Target));
    }

    private void Run(string[]? mirrors = null)
    {
        string[] checksums =
            [.. s_gzipped.Select(content => Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, content)))];
        new MnistDownload(new MnistSource("", mirrors ?? [_server.Address], checksums), _client)
        {
            SilentTime = TimeSpan.FromSeconds(_server.Missing > 0 ? 0.3 : 60),
        }.Run(_root.Path, Target);
    }

    private void AssertFails(string reason, string name)
    {
        AggregateException fault = Assert.Throws<AggregateException>(() => Run());
        Assert.Contains(reason, Assert.Single(fault.InnerExceptions).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_root.Path), file => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal));
    }
}
