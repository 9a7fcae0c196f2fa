using System.Runtime.InteropServices.JavaScript;
using LiveNotebooks.Kernels;
using Notebooks.Jupyter;
using Notebooks.Jupyter.History;
using Notebooks.Messages;

namespace NotebookWorkers;

/// <summary>The worker that runs cells.</summary>
internal static partial class KernelWorker
{
    private static readonly Dictionary<KernelChannel, WorkerSocket> s_sockets =
        Enum.GetValues<KernelChannel>().ToDictionary(channel => channel, channel => new WorkerSocket(channel, Send));

    private static KernelChannels? s_channels;
    private static CellFiles? s_files;

    /// <summary>Begins a session.</summary>
    /// <param name="folder">The folder in which cells run.</param>
    [JSExport]
    internal static void Begin(string folder)
    {
        Assemblies.Provide();
        Directory.CreateDirectory(folder);
        Environment.CurrentDirectory = folder;
        s_files = new CellFiles(folder);
        s_channels = new KernelChannels(
            new KernelSockets(
                s_sockets[KernelChannel.Shell], s_sockets[KernelChannel.Control], s_sockets[KernelChannel.Stdin],
                s_sockets[KernelChannel.IOPub]),
            new MessageCodec(WorkerSocket.Unsigned), new CellHistory(new HistoryFolder(Path.GetTempPath(), Report)), () => { }, Report);
        s_channels.Run();
    }

    /// <summary>Takes a message of the worker that holds the notebook.</summary>
    [JSExport]
    internal static void Take(byte[] bytes)
    {
        var message = WireFormat.ReadVersion1(bytes);
        s_sockets[message.Channel].Take(message);
    }

    /// <summary>Returns an archive of the files that cells have written; nothing if there are none.</summary>
    [JSExport]
    internal static byte[] Pack() => s_files?.Pack() ?? [];

    [JSImport("send", "worker")]
    private static partial void SendBytes(byte[] bytes);

    [JSImport("report", "worker")]
    private static partial void Report(string line);

    private static void Send(KernelMessage message) => SendBytes(WireFormat.WriteVersion1(message));
}
