using System.Net;
using System.Text.Json;
using Notebooks.Json;
using Notebooks.Messages;

namespace NotebookKernel.Jupyter;

/// <summary>The connection file that a front end writes for a kernel: the addresses to listen on and the key for signing.</summary>
/// <param name="Address">The only address to listen on.</param>
/// <param name="ShellPort">The port for requests to run code and questions about it.</param>
/// <param name="ControlPort">The port for requests that do not wait for a running cell.</param>
/// <param name="IOPubPort">The port for messages to all front ends.</param>
/// <param name="StdinPort">The port for a cell's questions to the user.</param>
/// <param name="HeartbeatPort">The port of the heartbeat, which echoes bytes.</param>
/// <param name="Key">The secret that messages are signed with; empty for no signatures.</param>
/// <param name="SignatureScheme">The signature scheme: <c>hmac-sha256</c>.</param>
internal sealed record ConnectionFile(
    IPAddress Address, int ShellPort, int ControlPort, int IOPubPort, int StdinPort, int HeartbeatPort, string Key, string SignatureScheme)
{
    private const long MaxLength = 64 * 1024;

    /// <exception cref="ConnectionFileException">The file cannot be read, or its contents are unusable; the message says why.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxLength } file)
            {
                throw new ConnectionFileException(FormattableString.Invariant(
                    $"{path}: {file.Length:N0} bytes are no connection file; a front end writes one of a few lines."));
            }
            RegularFile.Check(path);
            byte[] bytes = File.ReadAllBytes(path);
            if (JsonFault.Find(bytes) is { Kind: not JsonFaultKind.NotJson } fault)
            {
                throw new ConnectionFileException(FormattableString.Invariant(
                    $"{path}: line {fault.Line} of the connection file is no Unicode text; let the front end write it again."));
            }
            using var json = JsonDocument.Parse(bytes);
            return Parse(path, json.RootElement);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConnectionFileException($"{path}: the connection file cannot be read ({error.Message}).", error);
        }
        catch (JsonException error)
        {
            throw new ConnectionFileException($"{path}: the connection file is not JSON ({error.Message}).", error);
        }
    }

    private static ConnectionFile Parse(string path, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new ConnectionFileException($"{path}: the connection file is not a JSON object.");
        string transport = Text("transport", "tcp");
        if (transport != "tcp")
            throw new ConnectionFileException($"{path}: the transport '{transport}' is not supported; let the front end use tcp.");
        string ip = Text("ip", "127.0.0.1");
        if (!IPAddress.TryParse(ip is "localhost" ? "127.0.0.1" : ip is "*" ? "0.0.0.0" : ip, out var address))
            throw new ConnectionFileException($"{path}: \"ip\" is '{ip}', which is not an address.");
        string scheme = Text("signature_scheme", MessageSigner.Scheme);
        if (scheme != MessageSigner.Scheme)
            throw new ConnectionFileException($"{path}: the signature scheme '{scheme}' is not supported; {MessageSigner.Scheme} is.");
        return new ConnectionFile(
            address, Port("shell_port"), Port("control_port"), Port("iopub_port"), Port("stdin_port"), Port("hb_port"), Text("key", null),
            scheme);

        string Text(string name, string? otherwise) => json.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : throw new ConnectionFileException($"{path}: \"{name}\" is not a text.")
            : otherwise ?? throw Missing(name);

        int Port(string name)
        {
            if (!json.TryGetProperty(name, out var value))
                throw Missing(name);
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int port) && port is >= 0 and <= IPEndPoint.MaxPort
                ? port
                : throw new ConnectionFileException($"{path}: \"{name}\" is {value}, which is not a port from 0 to {IPEndPoint.MaxPort}.");
        }

        ConnectionFileException Missing(string name) =>
            new(
                $"{path}: the connection file has no \"{name}\"; a front end writes shell_port, "
                    + "control_port, iopub_port, stdin_port, hb_port and key.");
    }
}
