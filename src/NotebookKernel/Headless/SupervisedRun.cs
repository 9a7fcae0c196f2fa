using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace NotebookKernel.Headless;

/// <summary>The other side of a <see cref="RunSupervisor"/>: what it has told the process that executes the cells.</summary>
internal sealed class SupervisedRun : IDisposable
{
    private const string Variable = "NOTEBOOK_KERNEL_SUPERVISOR";
    private const int SignalExitCode = 128;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;
    private volatile int _signal = 2;

    private SupervisedRun(string pipe, string journal)
    {
        Journal = new RunJournal(journal);
        // Ctrl+C in a terminal reaches this process as well as the supervisor, which passes on what reaches it alone: once or twice is the
        // same.
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, 2)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, 15)),
        ];
        new Thread(() => Listen(pipe)) { IsBackground = true, Name = "supervisor" }.Start();
    }

    public RunJournal Journal { get; }

    /// <summary>The run is to stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What the process returns then, as shells count it: 130 for Ctrl+C.</summary>
    public int ExitCode => SignalExitCode + _signal;

    /// <summary>The supervisor of this process, or null if it has none. What a cell starts is not supervised.</summary>
    public static SupervisedRun? Find()
    {
        string? description = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return description?.Split(Path.PathSeparator, 2) is [var pipe, var journal] ? new SupervisedRun(pipe, journal) : null;
    }

    /// <summary>Tells a process that is going to be started.</summary>
    public static void Describe(ProcessStartInfo start, string pipe, RunJournal journal) =>
        start.Environment[Variable] = pipe + Path.PathSeparator + journal.Path;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void Handle(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        Stop(number);
    }

    /// <summary>A byte is the number of a signal. A supervisor that is gone cannot be waited for.</summary>
    private void Listen(string pipe)
    {
        using var stream = new AnonymousPipeClientStream(PipeDirection.In, pipe);
        int number = stream.ReadByte();
        Stop(number < 0 ? 15 : number);
    }

    private void Stop(int number)
    {
        if (_source.IsCancellationRequested)
            return;
        _signal = number;
        // A callback of the token may take its time; the signal's thread is for the next signal.
        _ = _source.CancelAsync();
    }
}
