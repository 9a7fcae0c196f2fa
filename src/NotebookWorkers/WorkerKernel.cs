using LiveNotebooks.Kernels;

namespace NotebookWorkers;

/// <summary>The kernel as the worker that holds the notebook sees it.</summary>
/// <param name="send">Sends a message to the worker that runs cells.</param>
/// <param name="restart">Ends that worker and begins another one; completes when it is there.</param>
internal sealed class WorkerKernel(Action<KernelMessage> send, Func<Task> restart) : IKernel
{
    /// <summary>How long the other worker may take to hear an interrupt.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(3);

    private readonly KernelListeners _listeners = new();
    private readonly MessageFactory _factory = new(Guid.NewGuid().ToString("N"));
    private (string Id, TaskCompletionSource Heard)? _interrupt;
    private Task? _begun;

    public static KernelDescription InBrowser { get; } = new("csharp", "C# in this browser", "C#") { IsOwn = true };

    public KernelDescription Description => InBrowser;

    public KernelState State => _listeners.State;

    public KernelListener Attach(string session, Action replace)
    {
        _ = BeginAsync();
        return _listeners.Attach(session, replace);
    }

    public void Detach(KernelListener listener, Action replace) => _listeners.Detach(listener, replace);

    /// <summary>Takes a message of the worker that runs cells.</summary>
    public void Take(KernelMessage message)
    {
        if (_interrupt is { } interrupt && message.ParentId == interrupt.Id)
            interrupt.Heard.TrySetResult();
        _listeners.Take(message);
    }

    public async Task SendAsync(KernelMessage message, KernelListener from, CancellationToken cancellationToken)
    {
        _listeners.Expect(message, from);
        await BeginAsync().WaitAsync(cancellationToken);
        send(message);
    }

    /// <summary>
    /// Interrupts the running cell. While one computes, its worker hears nothing, not even this; then the worker is ended.
    /// </summary>
    public async Task InterruptAsync()
    {
        var message = _factory.Create(KernelChannel.Control, "interrupt_request", []);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _interrupt = (message.Id!, heard);
        send(message);
        try
        {
            await heard.Task.WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            // Of several interrupts, the last one decides.
            if (_interrupt?.Heard == heard)
                await RestartAsync();
        }
    }

    public Task RestartAsync()
    {
        _listeners.Publish(KernelState.Restarting);
        _begun = null;
        return BeginAsync();
    }

    private Task BeginAsync() => _begun ??= StartAsync();

    private async Task StartAsync()
    {
        _listeners.Begin();
        await restart();
        _listeners.Begun();
    }
}
