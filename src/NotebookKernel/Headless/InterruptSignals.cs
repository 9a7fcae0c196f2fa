using System.Runtime.InteropServices;

namespace NotebookKernel.Headless;

/// <summary>Ctrl+C, and the request of the system to end: the first one asks the run to stop, the second ends the process.</summary>
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

    public CancellationToken Token => _source.Token;

    /// <summary>What the process returns after an interrupt, as shells count it: 130 for Ctrl+C.</summary>
    public int ExitCode { get; private set; } = SignalExitCode + 2;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        ExitCode = SignalExitCode + number;
        if (_source.IsCancellationRequested)
            Environment.Exit(ExitCode);
        // A callback of the token may take its time; the signal's thread is for the next signal.
        _ = _source.CancelAsync();
    }
}
