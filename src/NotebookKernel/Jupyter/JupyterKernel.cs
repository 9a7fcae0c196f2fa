using System.Net;
using NotebookKernel.Jupyter.Channels;
using NotebookKernel.Jupyter.History;
using NotebookKernel.Jupyter.Messages;
using NotebookKernel.Jupyter.Requests;
using NotebookKernel.Jupyter.Zmtp;
using NotebookKernel.Scripting;

namespace NotebookKernel.Jupyter;

/// <summary>A session behind the five sockets of the Jupyter messaging protocol.</summary>
internal sealed class JupyterKernel : IAsyncDisposable
{
    private readonly Action<string> _log;
    private readonly MessageCodec _codec;
    private readonly RouterSocket _shell;
    private readonly RouterSocket _control;
    private readonly RouterSocket _stdin;
    private readonly PublisherSocket _iopub;
    private readonly ReplySocket _heartbeat;
    private readonly Interrupter _interrupter = new();
    private readonly CancellationTokenSource _end = new();

    /// <summary>Listens at the addresses of the connection file.</summary>
    /// <exception cref="IOException">One of them cannot be had.</exception>
    public JupyterKernel(ConnectionFile connection, Action<string> log)
    {
        _log = log;
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        var options = new ZmtpOptions();
        _shell = RouterSocket.Bind(At(connection.ShellPort), options, log);
        _control = RouterSocket.Bind(At(connection.ControlPort), options, log);
        _stdin = RouterSocket.Bind(At(connection.StdinPort), options, log);
        _iopub = PublisherSocket.Bind(At(connection.IOPubPort), options, log);
        _heartbeat = ReplySocket.Bind(At(connection.HeartbeatPort), options, log);

        IPEndPoint At(int port) => new(connection.Address, port);
    }

    /// <summary>Answers requests until one of them, or the token, ends the kernel.</summary>
    /// <param name="historyFolder">Where what is run is remembered.</param>
    /// <param name="stop">Ends the kernel from outside.</param>
    public async Task RunAsync(string historyFolder, CancellationToken stop)
    {
        using var session = new Session();
        using var folder = new HistoryFolder(historyFolder, _log);
        var history = new CellHistory(folder);
        var iopub = new IOPubChannel(_iopub, _codec);
        using var stdin = new StdinChannel(new RequestChannel("stdin", _stdin, _codec, _log));
        var info = new KernelInfoHandler();
        var shutdown = new ShutdownHandler(iopub, () => _end.CancelAfter(TimeSpan.FromMilliseconds(50)));
        var shell = Loop("shell", _shell,
            info, new ExecuteHandler(session, iopub, stdin, _interrupter, history), new CompleteHandler(session), new InspectHandler(session),
            new IsCompleteHandler(), new HistoryHandler(history), new CommInfoHandler(), shutdown);
        var control = Loop("control", _control, info, new InterruptHandler(_interrupter), shutdown);

        iopub.Status("starting");
        _ = Task.Run(WarmUpAsync, CancellationToken.None);
        Task[] loops = [shell.RunAsync(), control.RunAsync(), stdin.ServeAsync()];
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, stop);
        await Task.WhenAny(Task.WhenAll(loops), Task.Delay(Timeout.Infinite, end.Token));

        RequestLoop Loop(string name, RouterSocket socket, params IRequestHandler[] handlers) =>
            new(name, new RequestChannel(name, socket, _codec, _log), iopub, handlers, _log);
    }

    /// <summary>Stops the cell that runs, if one does.</summary>
    public void Interrupt() => _interrupter.Interrupt();

    /// <summary>Runs a cell that nobody sees, so that the first one that somebody sees does not wait for the compiler to be compiled.</summary>
    private static async Task WarmUpAsync()
    {
        using var session = new Session();
        await session.RunAsync(new CellSource("warm-up", "for (int i = 0; i < 1; i++) Console.Write(\"\");\n1 + 1"), new ValueOutput());
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_shell.DisposeAsync().AsTask(), _control.DisposeAsync().AsTask(), _stdin.DisposeAsync().AsTask(), _iopub.DisposeAsync().AsTask(), _heartbeat.DisposeAsync().AsTask());
        _end.Dispose();
    }
}
