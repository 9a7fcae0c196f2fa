using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace NotebookKernel.Headless;

/// <summary>The connection to the <see cref="RunSupervisor"/>, in the process that runs the cells.</summary>
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
        // Ctrl+C in a terminal reaches both this process and the supervisor, which passes it on. Receiving it twice does no harm.
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Handle(context, 2)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Handle(context, 15)),
        ];
        new Thread(() => Listen(pipe)) { IsBackground = true, Name = "supervisor" }.Start();
    }

    public RunJournal Journal { get; }

    /// <summary>Is canceled when the run should stop.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The exit code of the process after the signal, by the convention of shells: 130 for Ctrl+C.</summary>
    public int ExitCode => SignalExitCode + _signal;

    /// <summary>
    /// Returns the connection to the supervisor, or null if this process has none. Processes that a cell starts are not supervised.
    /// </summary>
    public static SupervisedRun? Find()
    {
        string? description = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return description?.Split(Path.PathSeparator, 2) is [var pipe, var journal] ? new SupervisedRun(pipe, journal) : null;
    }

    /// <summary>Passes the pipe and the journal to a process that is about to be started.</summary>
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

    /// <summary>
    /// Waits for the number of a signal, which is one byte; if the pipe is closed instead, the supervisor is gone and the run stops.
    /// </summary>
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
        // Callbacks of the token may take their time; the signal's thread must be free for the next signal.
        _ = _source.CancelAsync();
    }
}
