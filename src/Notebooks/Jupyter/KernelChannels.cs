using Notebooks.Cells;
using Notebooks.Jupyter.Channels;
using Notebooks.Jupyter.History;
using Notebooks.Jupyter.Requests;
using Notebooks.Messages;
using Notebooks.Sessions;
using Notebooks.Zmtp;

namespace Notebooks.Jupyter;

/// <summary>A session behind the channels of the Jupyter messaging protocol, whatever carries their messages.</summary>
internal sealed class KernelChannels : IDisposable
{
    private readonly Session _session = new();
    private readonly Interrupter _interrupter = new();
    private readonly StdinChannel _stdin;
    private readonly ExecuteHandler _execute;
    private readonly RequestLoop _shell, _control;

    /// <param name="sockets">The channels' sockets.</param>
    /// <param name="codec">The codec of their messages.</param>
    /// <param name="history">The history of cells.</param>
    /// <param name="end">Called when a front end has asked for the end, once the reply has been made.</param>
    /// <param name="log">Receives one line for each problem.</param>
    public KernelChannels(KernelSockets sockets, MessageCodec codec, CellHistory history, Action end, Action<string> log)
    {
        var iopub = new IOPubChannel(sockets.IOPub, codec);
        _stdin = new StdinChannel(Requests("stdin", sockets.Stdin));
        _execute = new ExecuteHandler(_session, iopub, _stdin, _interrupter, history);
        var info = new KernelInfoHandler();
        var shutdown = new ShutdownHandler(iopub, end);
        var interrupt = new InterruptHandler(_interrupter);
        IRequestHandler[] writing =
        [
            new CompleteHandler(_session), new InspectHandler(_session), new DiagnoseHandler(_session), new CallHelpHandler(_session),
            new OccurrencesHandler(_session), new RenameHandler(_session), new ClassifyHandler(_session), new FormatHandler(),
            new VariablesHandler(_session),
        ];
        // Interrupts are for the control channel; some front ends send them on this one.
        _shell = Loop("shell", sockets.Shell,
            [info, _execute, .. writing, new IsCompleteHandler(), new HistoryHandler(history), new CommInfoHandler(), interrupt, shutdown]);
        // Help with writing is given there too, so that it can be had while a cell runs.
        _control = Loop("control", sockets.Control, [info, .. writing, interrupt, shutdown]);
        iopub.Status("starting");

        RequestChannel Requests(string name, IRouterSocket socket) => new(name, socket, codec, log);

        RequestLoop Loop(string name, IRouterSocket socket, params IRequestHandler[] handlers) =>
            new(name, Requests(name, socket), iopub, handlers, log);
    }

    /// <summary>Serves the channels; each task ends with its socket.</summary>
    public (Task Shell, Task Control, Task Stdin) Run() => (_shell.RunAsync(), _control.RunAsync(), _stdin.ServeAsync());

    /// <summary>Interrupts the running cell, if any.</summary>
    public void Interrupt() => _interrupter.Interrupt();

    /// <summary>Reports an error for the running cell, if any, and replies to it, because it is not going to end.</summary>
    public Task AbandonAsync(CellError error)
    {
        _execute.Abandon(error);
        return _shell.AbandonAsync(error);
    }

    public void Dispose()
    {
        _stdin.Dispose();
        _session.Dispose();
    }
}
