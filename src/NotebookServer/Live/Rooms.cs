using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using LiveNotebooks.Rooms;
using LiveNotebooks.Supervision;
using NotebookServer.Kernels;
using NotebookServer.Serving;
using NotebookServer.Sessions;

namespace NotebookServer.Live;

/// <summary>The notebooks that are open, by path. Thread-safe.</summary>
/// <param name="folder">The folder that is served.</param>
/// <param name="sessions">The sessions of their kernels.</param>
/// <param name="specifications">The kernels that can be started.</param>
/// <param name="log">Receives the server's own faults.</param>
internal sealed class Rooms(ServedFolder folder, RunningSessions sessions, KernelSpecifications specifications, Action<string> log)
    : IAsyncDisposable
{
    private readonly Backlog _backlog = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Room> _rooms = new(StringComparer.Ordinal);

    /// <summary>Returns the room of a notebook, opening it if nobody has.</summary>
    /// <exception cref="RequestFault">There is no such file, or it is no notebook.</exception>
    public Room Open(string path)
    {
        path = ServedFolder.Normalize(path);
        string file = ListedPath.Of(folder.Root, folder.Find(path));
        lock (_lock)
        {
            if (_rooms.TryGetValue(file, out var known))
                return known;
            if (!File.Exists(file))
                throw RequestFault.NotFound(path);
            var open = OpenNotebook.Open(folder, file, log);
            string? wanted = open.Notebook.Metadata["kernelspec"] is JsonObject kernel ? kernel["name"]?.ToString() : null;
            var specification = (wanted is null ? null : specifications.Find(wanted)) ?? specifications.Find(specifications.DefaultName)!;
            string name = path[(path.LastIndexOf('/') + 1)..];
            return _rooms[file] = new Room(
                path, open, () => sessions.Open(path, name, "notebook", specification.Name, kernelId: null).Kernel, specification,
                FileAddress.Of, _backlog, log);
        }
    }

    /// <summary>
    /// Opens a notebook before its page asks for it, so that the browser does not wait for it; it goes on behind. What is wrong with the
    /// notebook, the page is told.
    /// </summary>
    public void Prepare(string path) => _ = SupervisedLoop.DoAsync($"Opening {path}", log, () =>
    {
        try
        {
            Open(path).Prepare();
        }
        catch (Exception error) when (error is RequestFault or IOException or UnauthorizedAccessException)
        {
            // The page asks again, and is told.
        }
        return Task.CompletedTask;
    });

    /// <summary>Saves and closes all of them, whatever goes wrong with one.</summary>
    public async ValueTask DisposeAsync()
    {
        Room[] rooms;
        lock (_lock)
            rooms = [.. _rooms.Values];
        await Task.WhenAll(rooms.Select(
            room => SupervisedLoop.DoAsync($"Closing {room.Path}", log, async () => await room.DisposeAsync())));
    }
}
