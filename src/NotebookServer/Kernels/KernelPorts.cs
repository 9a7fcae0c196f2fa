using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveNotebooks.Kernels;

namespace NotebookServer.Kernels;

/// <summary>The ports that a kernel is to listen on, and the key that its messages are signed with.</summary>
/// <param name="Channels">The port of each channel.</param>
/// <param name="Heartbeat">The port of the heartbeat.</param>
/// <param name="Key">The key.</param>
internal sealed record KernelPorts(IReadOnlyDictionary<KernelChannel, int> Channels, int Heartbeat, string Key)
{
    private const int KeyBytes = 32;

    /// <summary>Chooses ports that are free.</summary>
    /// <exception cref="IOException">Too few are free.</exception>
    public static KernelPorts Choose()
    {
        KernelChannel[] channels = Enum.GetValues<KernelChannel>();
        int[] ports = FreePorts.Choose(channels.Length + 1);
        return new KernelPorts(
            channels.Zip(ports).ToDictionary(), ports[^1], Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)));
    }

    /// <summary>Returns the content of the connection file.</summary>
    /// <param name="kernelName">The name of the kernel.</param>
    public byte[] ToConnectionFile(string kernelName) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["transport"] = "tcp",
        ["ip"] = "127.0.0.1",
        ["shell_port"] = Channels[KernelChannel.Shell],
        ["control_port"] = Channels[KernelChannel.Control],
        ["stdin_port"] = Channels[KernelChannel.Stdin],
        ["iopub_port"] = Channels[KernelChannel.IOPub],
        ["hb_port"] = Heartbeat,
        ["key"] = Key,
        ["signature_scheme"] = "hmac-sha256",
        ["kernel_name"] = kernelName,
    });
}
