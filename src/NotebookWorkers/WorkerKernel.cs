using LiveNotebooks.Kernels;

namespace NotebookWorkers;

/// <summary>The kernel as the worker that holds the notebook sees it.</summary>
/// <param name="send">Sends a message to the worker that runs cells.</param>
/// <param name="restart">Ends that worker and begins another one; completes when it is there.</param>
internal sealed class WorkerKernel(Action<KernelMessage> send, Func<Task> restart) : IKernel
{
    /// <summary>How long an interrupted cell may go on.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private readonly KernelListeners _listeners = new();
    private readonly MessageFactory _factory = new(Guid.NewGuid().ToString("N"));
    private Task _begun = Task.CompletedTask;

    public static KernelDescription Csharp { get; } = new("csharp", "C# in this browser", "C#") { IsOwn = true };

    public KernelDescription Description => Csharp;

    public KernelState State => _listeners.State;

    public KernelListener Attach(string session, Action replace)
    {
        _ = BeginAsync();
        return _listeners.Attach(session, replace);
    }

    public void Detach(KernelListener listener, Action replace) => _listeners.Detach(listener, replace);

    /// <summary>Takes a message of the worker that runs cells.</summary>
    public void Take(KernelMessage message) => _listeners.Take(message);

    public async Task SendAsync(KernelMessage message, KernelListener from, CancellationToken cancellationToken)
    {
        _listeners.Expect(message, from);
        await BeginAsync().WaitAsync(cancellationToken);
        send(message);
    }

    /// <summary>Interrupts the running cell. One that does not wait for anything hears nothing, so that its worker is ended.</summary>
    public async Task InterruptAsync()
    {
        send(_factory.Create(KernelChannel.Control, "interrupt_request", []));
        await Task.Delay(s_patience);
        if (State == KernelState.Busy)
            await RestartAsync();
    }

    public Task RestartAsync()
    {
        _listeners.Publish(KernelState.Restarting);
        _begun = Task.CompletedTask;
        return BeginAsync();
    }

    private Task BeginAsync()
    {
        if (_begun == Task.CompletedTask)
            _begun = StartAsync();
        return _begun;
    }

    private async Task StartAsync()
    {
        _listeners.Begin();
        await restart();
        _listeners.Begun();
    }
}
