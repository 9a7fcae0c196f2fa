using System.Runtime.InteropServices;

namespace NotebookKernel.Headless;

/// <summary>Ctrl+C, and the request of the system to end: the first one asks the run to stop, any after it insists.</summary>
internal sealed class InterruptSignals : IDisposable
{
    private const int SignalExitCode = 128;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public InterruptSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, 2)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, 15)),
    ];

    /// <summary>A signal has come after the first one.</summary>
    public event Action? Insisted;

    public CancellationToken Token => _source.Token;

    /// <summary>The last signal's.</summary>
    public int Number { get; private set; }

    /// <summary>What the process returns after it, as shells count it: 130 for Ctrl+C.</summary>
    public int ExitCode => SignalExitCode + Number;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        Number = number;
        if (_source.IsCancellationRequested)
            Insisted?.Invoke();
        else
            // A callback of the token may take its time; the signal's thread is for the next signal.
            _ = _source.CancelAsync();
    }
}
