using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiveNotebooks.Kernels;

/// <summary>The front ends that listen to a kernel, over all its restarts, and what they know of its state. Thread-safe.</summary>
internal sealed class KernelListeners
{
    /// <summary>How long the messages for a front end are kept whose connection is broken.</summary>
    private static readonly TimeSpan s_absence = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<KernelListener> _listeners = [];
    private readonly Dictionary<string, KernelListener> _askers = new(StringComparer.Ordinal);
    private readonly MessageFactory _factory = new(Guid.NewGuid().ToString("N"));
    private bool _isComplete;

    public KernelState State { get; private set; } = KernelState.Starting;

    /// <summary>When something last came from the kernel or went to it.</summary>
    public DateTime LastActivity { get; private set; } = DateTime.UtcNow;

    /// <summary>The number of front ends that are connected.</summary>
    public int Connected
    {
        get
        {
            lock (_lock)
                return _listeners.Count(listener => listener.IsAttached);
        }
    }

    /// <inheritdoc cref="IKernel.Attach"/>
    public KernelListener Attach(string session, Action replace)
    {
        lock (_lock)
        {
            _listeners.RemoveAll(listener => !listener.IsAttached && DateTime.UtcNow - listener.LastSeen > s_absence);
            var listener = _listeners.Find(known => known.Session == session && !known.IsOverrun);
            if (listener is null)
                _listeners.Add(listener = new KernelListener(session));
            if (_isComplete)
                listener.Complete();
            listener.Connect(replace);
            return listener;
        }
    }

    /// <inheritdoc cref="IKernel.Detach"/>
    public void Detach(KernelListener listener, Action replace)
    {
        lock (_lock)
        {
            listener.Disconnect(replace);
            if (listener.IsOverrun)
                _listeners.Remove(listener);
        }
    }

    /// <summary>Notes that a front end's message is on its way to the kernel: the answers go to that front end.</summary>
    public void Expect(KernelMessage message, KernelListener from)
    {
        lock (_lock)
        {
            LastActivity = DateTime.UtcNow;
            if (message.Id is { } id)
                _askers[id] = from;
        }
    }

    /// <summary>Hands over a message of the kernel.</summary>
    public void Take(KernelMessage message)
    {
        lock (_lock)
        {
            LastActivity = DateTime.UtcNow;
            if (message.Channel == KernelChannel.IOPub)
            {
                if (message.Type == "status" && StateOf(message) is { } state)
                    State = state;
                ToAll(message);
            }
            else if (message.ParentId is { } parent && _askers.TryGetValue(parent, out var asker))
            {
                if (message.Channel != KernelChannel.Stdin)
                    _askers.Remove(parent);
                asker.Add(message);
            }
            else
            {
                ToAll(message);
            }
        }
    }

    /// <summary>Notes that another kernel is about to begin, which says so itself.</summary>
    public void Begin() => State = KernelState.Starting;

    /// <summary>Tells that a kernel is there; a front end that has asked nothing yet hears nothing from the kernel itself.</summary>
    public void Begun()
    {
        lock (_lock)
        {
            if (State == KernelState.Starting)
                Announce(KernelState.Idle);
        }
    }

    /// <summary>Tells of a state in which the kernel answers none of the questions so far any more.</summary>
    public void Publish(KernelState state)
    {
        lock (_lock)
        {
            _askers.Clear();
            Announce(state);
        }
    }

    /// <summary>Ends what the front ends are told.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
            foreach (var listener in _listeners)
                listener.Complete();
        }
    }

    /// <summary>Tells the front ends of a state that the kernel does not tell them itself. The caller holds the lock.</summary>
    private void Announce(KernelState state)
    {
        State = state;
        string name = JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
        ToAll(_factory.Create(KernelChannel.IOPub, "status", new JsonObject { ["execution_state"] = name }));
    }

    private void ToAll(KernelMessage message)
    {
        foreach (var listener in _listeners)
            listener.Add(message);
    }

    private static KernelState? StateOf(KernelMessage status) =>
        KernelMessage.TextOf(status.Content, "execution_state") switch
        {
            "idle" => KernelState.Idle,
            "busy" => KernelState.Busy,
            "starting" => KernelState.Starting,
            _ => null,
        };
}
