using System.Net;
using NotebookKernel.Jupyter;
using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Jupyter;

public sealed class ConnectionFileTests : IDisposable
{
    private const string Usual = """
        {"shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5, "ip": "127.0.0.1", "key": "secret",
         "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "other things are allowed"}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfWhatJupyterWrites_TakesItAll() =>
        Assert.Equal(
            new ConnectionFile(IPAddress.Loopback, 1, 4, 2, 3, 5, "secret", "hmac-sha256"),
            ConnectionFile.Read(_folder.Write("c.json", Usual)));

    [Theory]
    [InlineData("\"shell_port\": 1, ", "", "has no \"shell_port\"")]
    [InlineData("\"key\": \"secret\",", "", "has no \"key\"")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": 65536", "\"hb_port\" is 65536, which is not a port from 0 to 65535")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": \"5\"", "\"hb_port\" is 5, which is not a port")]
    [InlineData("\"hb_port\": 5", "\"hb_port\": -1", "is -1, which is not a port")]
    [InlineData("\"ip\": \"127.0.0.1\"", "\"ip\": \"nowhere\"", "\"ip\" is 'nowhere', which is not an address")]
    [InlineData("\"ip\": \"127.0.0.1\"", "\"ip\": 7", "\"ip\" is not a text")]
    [InlineData("\"transport\": \"tcp\"", "\"transport\": \"ipc\"", "the transport 'ipc' is not supported; let the front end use tcp")]
    [InlineData("hmac-sha256", "hmac-md5", "the signature scheme 'hmac-md5' is not supported; hmac-sha256 is")]
    [InlineData("{\"shell_port\"", "[\"shell_port\"", "is not JSON")]
    public void Read_OfSomethingElse_SaysWhat(string text, string replacement, string fault)
    {
        string path = _folder.Write("c.json", Usual.Replace(text, replacement, StringComparison.Ordinal));
        var error = Assert.Throws<ConnectionFileException>(() => ConnectionFile.Read(path));
        Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "not a JSON object")]
    [InlineData("", "is not JSON")]
    public void Read_OfNoObject_SaysSo(string text, string fault) =>
        Assert.Contains(
            fault, Assert.Throws<ConnectionFileException>(() => ConnectionFile.Read(_folder.Write("c.json", text))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Read_OfAMissingOrHugeFile_SaysSo()
    {
        Assert.Contains(
            "cannot be read", Assert.Throws<ConnectionFileException>(() => ConnectionFile.Read(_folder.Find("missing.json"))).Message,
            StringComparison.Ordinal);
        string huge = _folder.Write("huge.json", new string(' ', 100_000));
        Assert.Contains(
            "100,000 bytes are no connection file", Assert.Throws<ConnectionFileException>(() => ConnectionFile.Read(huge)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kernel_WithAUselessConnectionFile_SaysSoInALineAndEnds()
    {
        string path = _folder.Write("c.json", "{}");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["kernel", path]);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal(
            $"[notebook-kernel] {path}: the connection file has no \"shell_port\"; a front end writes shell_port, control_port, "
                + "iopub_port, stdin_port, hb_port and key.", error.Trim());
    }
}
