using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveNotebooks.Rooms;

/// <summary>The pages that show a notebook. Thread-safe.</summary>
/// <param name="backlog">What waits for the pages of all notebooks.</param>
internal sealed class Audience(Backlog backlog)
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly List<Viewer> _viewers = [];

    /// <summary>Returns a message as it is sent.</summary>
    public static byte[] Bytes(JsonObject message) => JsonSerializer.SerializeToUtf8Bytes(message, s_json);

    /// <summary>Returns a page that is sent nothing yet.</summary>
    /// <param name="id">The name under which it sends its edits.</param>
    public Viewer Enter(string id)
    {
        var viewer = new Viewer(id, backlog);
        backlog.Enter(viewer);
        return viewer;
    }

    /// <summary>From now on, sends a page what all pages are sent.</summary>
    public void Add(Viewer viewer)
    {
        lock (_lock)
            _viewers.Add(viewer);
    }

    public void Leave(Viewer viewer)
    {
        lock (_lock)
            _viewers.Remove(viewer);
        backlog.Leave(viewer);
    }

    /// <summary>Sends all pages a message, which is not written if there are none.</summary>
    public void Send(JsonObject message)
    {
        lock (_lock)
        {
            if (_viewers.Count > 0)
                Send(Bytes(message));
        }
    }

    /// <summary>Sends all pages a message.</summary>
    public void Send(byte[] message)
    {
        lock (_lock)
        {
            foreach (var viewer in _viewers)
                viewer.Add(message);
        }
    }

    /// <summary>Ends what all pages are sent.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            foreach (var viewer in _viewers)
                viewer.Complete();
        }
    }
}
