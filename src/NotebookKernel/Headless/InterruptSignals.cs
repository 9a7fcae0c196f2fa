using System.Runtime.InteropServices;

namespace NotebookKernel.Headless;

/// <summary>Handles Ctrl+C and the system's termination request: the first signal asks the run to stop, later ones insist on it.</summary>
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

    /// <summary>Raised when a signal follows the first one.</summary>
    public event Action? Insisted;

    public CancellationToken Token => _source.Token;

    /// <summary>The number of the last signal.</summary>
    public int Number { get; private set; }

    /// <summary>The exit code of the process after the signal, by the convention of shells: 130 for Ctrl+C.</summary>
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
            // Callbacks of the token may take their time; the signal's thread must be free for the next signal.
            _ = _source.CancelAsync();
    }
}
