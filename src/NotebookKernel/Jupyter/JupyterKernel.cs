using System.Net;
using Notebooks.Cells;
using Notebooks.Jupyter;
using Notebooks.Jupyter.History;
using Notebooks.Jupyter.Output;
using Notebooks.Lifetime;
using Notebooks.Messages;
using Notebooks.Sessions;
using Notebooks.Zmtp;
using Notebooks.Zmtp.Limits;

namespace NotebookKernel.Jupyter;

/// <summary>A session behind the five sockets of the Jupyter messaging protocol.</summary>
internal sealed class JupyterKernel : IAsyncDisposable
{
    /// <summary>Interrupts, and lines that a user has typed.</summary>
    private static readonly ZmtpOptions s_shortRequests = new() { MessageBytes = 16 * 1024 * 1024, ReceiveBytes = 64 * 1024 * 1024 };

    private static readonly ZmtpOptions s_heartbeats = new() { MessageBytes = 64 * 1024, ReceiveBytes = 1024 * 1024 };

    private readonly Action<string> _log;
    private readonly MessageCodec _codec;
    private readonly RouterSocket _shell;
    private readonly RouterSocket _control;
    private readonly RouterSocket _stdin;
    private readonly PublisherSocket _iopub;
    private readonly ReplySocket _heartbeat;
    private readonly CancellationTokenSource _end = new();

    private volatile KernelChannels? _channels;

    /// <summary>Set when the code of a cell has called <c>Environment.Exit</c>.</summary>
    private volatile bool _isAbandoned;

    /// <summary>Listens on the addresses of the connection file.</summary>
    /// <exception cref="IOException">An address is not available.</exception>
    public JupyterKernel(ConnectionFile connection, Action<string> log)
    {
        _log = log;
        _codec = new MessageCodec(new MessageSigner(connection.Key));
        _shell = RouterSocket.Bind(At(connection.ShellPort), new ZmtpOptions(), log);
        _control = RouterSocket.Bind(At(connection.ControlPort), s_shortRequests, log);
        _stdin = RouterSocket.Bind(At(connection.StdinPort), s_shortRequests, log);
        _iopub = PublisherSocket.Bind(At(connection.IOPubPort), new ZmtpOptions(), log);
        _heartbeat = ReplySocket.Bind(At(connection.HeartbeatPort), s_heartbeats, log);

        IPEndPoint At(int port) => new(connection.Address, port);
    }

    /// <summary>Handles requests until one of them, or the token, ends the kernel.</summary>
    /// <param name="historyFolder">The folder for the history.</param>
    /// <param name="stop">Ends the kernel from outside.</param>
    /// <exception cref="ChannelEndedException">A channel ended before that.</exception>
    public async Task RunAsync(string historyFolder, CancellationToken stop)
    {
        using var folder = new HistoryFolder(historyFolder, _log);
        using var channels = new KernelChannels(
            new KernelSockets(_shell, _control, _stdin, _iopub), _codec, new CellHistory(folder),
            () => _end.CancelAfter(TimeSpan.FromMilliseconds(50)), _log);
        _channels = channels;
        _ = Task.Run(WarmUpAsync, CancellationToken.None);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, stop);
        using var exit = new ExitHook(() => Abandon(channels));
        var (shell, control, stdin) = channels.Run();
        var ended = await Task.WhenAny(
            Watch("shell", shell), Watch("control", control), Watch("stdin", stdin),
            Watch("shell", _shell.Ended), Watch("control", _control.Ended), Watch("stdin", _stdin.Ended), Watch("iopub", _iopub.Ended),
            Watch("heartbeat", _heartbeat.Ended), Task.Delay(Timeout.Infinite, end.Token));
        // The exit hook closes the channels. Continuing here would end the process a second time, perhaps
        // on a thread that the hook waits for.
        if (_isAbandoned)
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
        if (!end.IsCancellationRequested)
            await ended;
    }

    /// <summary>Turns any way in which a channel ends into an exception that says so.</summary>
    private static async Task Watch(string name, Task channel)
    {
        try
        {
            await channel;
        }
        catch (Exception error)
        {
            throw new ChannelEndedException(name, error);
        }
        throw new ChannelEndedException(name, null);
    }

    /// <summary>Handles a call of <c>Environment.Exit</c>: the front ends are notified before the process ends.</summary>
    private void Abandon(KernelChannels channels)
    {
        const string message =
            "The cell has ended the kernel's process by Environment.Exit: all variables are gone, and the front end starts a new kernel.";
        _isAbandoned = true;
        Environment.ExitCode = ExitCodes.KernelFailed;
        _log("The process is ended by Environment.Exit, which code of a cell has called.");
        channels.AbandonAsync(CellError.FromMessage("ProcessEnded", message)).GetAwaiter().GetResult();
        DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Interrupts the running cell, if any.</summary>
    public void Interrupt() => _channels?.Interrupt();

    /// <summary>Runs an invisible cell, so that the first visible one does not wait for the compiler to be JIT-compiled.</summary>
    private static async Task WarmUpAsync()
    {
        using var session = new Session();
        await session.RunAsync(new CellSource("warm-up", "for (int i = 0; i < 1; i++) Console.Write(\"\");\n1 + 1"), new ValueOutput());
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(
            _shell.DisposeAsync().AsTask(), _control.DisposeAsync().AsTask(), _stdin.DisposeAsync().AsTask(),
            _iopub.DisposeAsync().AsTask(), _heartbeat.DisposeAsync().AsTask());
        _end.Dispose();
    }
}
