using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using LiveNotebooks.Kernels;
using LiveNotebooks.Rooms;

namespace NotebookWorkers;

/// <summary>The worker that holds a notebook, as the server does elsewhere: its cells, their runs and what follows from what.</summary>
internal static partial class NotebookWorker
{
    private static readonly WorkerKernel s_kernel = new(
        message => SendToKernel(WireFormat.WriteVersion1(message)), () => StartKernelAsync());

    private static PageOrders? s_orders;

    /// <summary>Opens a notebook and shows it.</summary>
    /// <param name="path">The path of the notebook from the root of the files here.</param>
    /// <param name="client">The name under which the page sends its edits.</param>
    /// <param name="addresses">
    /// Where the site shows files of the repository: their paths, as in addresses, with the addresses as seen from the page, as JSON.
    /// </param>
    [JSExport]
    internal static void Begin(string path, string client, string addresses)
    {
        Assemblies.Provide();
        var shown = JsonSerializer.Deserialize<Dictionary<string, string>>(addresses)!;
        var folder = new ServedFolder("/");
        var open = OpenNotebook.Open(folder, folder.Find(path), Report);
        var room = new Room(path, open, () => s_kernel, WorkerKernel.InBrowser, shown.GetValueOrDefault, new Backlog(), Report);
        var last = open.State;
        open.StateChanged += () =>
        {
            if (open.State == SaveState.Saved && last != SaveState.Saved)
                Keep();
            last = open.State;
        };
        var viewer = room.Join(client);
        s_orders = new PageOrders(room, viewer, Report);
        _ = ShowAsync(viewer);
    }

    /// <summary>Writes a file, and the folders above it.</summary>
    [JSExport]
    internal static void Put(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Takes a message of the page.</summary>
    [JSExport]
    internal static void Take(byte[] bytes) => _ = s_orders!.TakeAsync(bytes);

    /// <summary>Takes a message of the worker that runs cells.</summary>
    [JSExport]
    internal static void TakeOfKernel(byte[] bytes) => s_kernel.Take(WireFormat.ReadKernelVersion1(bytes));

    /// <summary>Goes on with another worker where .NET has ended in the one that runs cells.</summary>
    [JSExport]
    internal static void TakeEndOfKernel() => _ = s_kernel.RestartAsync();

    private static async Task ShowAsync(Viewer viewer)
    {
        await foreach (byte[] message in viewer.ReadAllAsync(CancellationToken.None))
            Show(message);
    }

    [JSImport("show", "worker")]
    private static partial void Show(byte[] message);

    [JSImport("send", "worker")]
    private static partial void SendToKernel(byte[] message);

    [JSImport("startKernel", "worker")]
    private static partial Task StartKernelAsync();

    [JSImport("keep", "worker")]
    private static partial void Keep();

    [JSImport("report", "worker")]
    private static partial void Report(string line);
}
