using System.Text.Json.Nodes;
using NotebookServer.Documents;
using NotebookServer.Folders;
using NotebookServer.Kernels;
using NotebookServer.Sessions;

namespace NotebookServer.Live;

/// <summary>The notebooks that are open, by path. Thread-safe.</summary>
/// <param name="folder">The folder that is served.</param>
/// <param name="sessions">The sessions of their kernels.</param>
/// <param name="specifications">The kernels that can be started.</param>
internal sealed class Rooms(ServedFolder folder, RunningSessions sessions, KernelSpecifications specifications) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Room> _rooms = new(StringComparer.Ordinal);

    /// <summary>Returns the room of a notebook, opening it if nobody has.</summary>
    /// <exception cref="RequestFault">There is no such file, or it is no notebook.</exception>
    public Room Open(string path)
    {
        path = ServedFolder.Normalize(path);
        string file = folder.Find(path);
        lock (_lock)
        {
            if (_rooms.TryGetValue(file, out var known))
                return known;
            if (!File.Exists(file))
                throw RequestFault.NotFound(path);
            var open = OpenNotebook.Open(file);
            string? wanted = open.Notebook.Metadata["kernelspec"] is JsonObject kernel ? kernel["name"]?.ToString() : null;
            var specification = (wanted is null ? null : specifications.Find(wanted)) ?? specifications.Find(specifications.DefaultName)!;
            string name = path[(path.LastIndexOf('/') + 1)..];
            return _rooms[file] = new Room(
                path, open, () => sessions.Open(path, name, "notebook", specification.Name, kernelId: null), specification);
        }
    }

    /// <summary>
    /// Opens a notebook before its page asks for it, so that the browser does not wait for it; it goes on behind. What is wrong with the
    /// notebook, the page is told.
    /// </summary>
    public void Prepare(string path) => _ = Task.Run(() =>
    {
        try
        {
            Open(path).Prepare();
        }
        catch (Exception error) when (error is RequestFault or IOException or UnauthorizedAccessException)
        {
            // The page asks again, and is told.
        }
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var room in _rooms.Values)
            await room.DisposeAsync();
    }
}
