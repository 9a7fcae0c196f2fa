using System.Text.Json.Nodes;
using LiveNotebooks.Kernels;

namespace NotebookServer.Kernels;

/// <summary>A kernel's process with the connection to it: from a start to the next one.</summary>
internal sealed class KernelLife : IAsyncDisposable
{
    /// <summary>The time in which a kernel has to answer after its start.</summary>
    private static readonly TimeSpan s_toStart = TimeSpan.FromSeconds(60);

    /// <summary>The time for an orderly end.</summary>
    private static readonly TimeSpan s_toEnd = TimeSpan.FromSeconds(4);

    /// <summary>The time after which a question without an answer is asked again.</summary>
    private static readonly TimeSpan s_betweenQuestions = TimeSpan.FromMilliseconds(500);

    private readonly MessageFactory _factory = new(Guid.NewGuid().ToString("N"));
    private readonly HashSet<string> _questions = [];
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _hasReplied = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hasPublished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<KernelMessage> _take;
    private readonly Action<string> _log;
    private readonly string _name;
    private Task _receiving = Task.CompletedTask;

    private KernelLife(KernelProcess process, string name, Action<KernelMessage> take, Action<string> log)
    {
        Process = process;
        (_name, _take, _log) = (name, take, log);
        Connection = ConnectAsync();
    }

    public KernelProcess Process { get; }

    /// <summary>The connection, once the kernel answers on it.</summary>
    /// <exception cref="KernelException">The kernel has ended, or does not answer.</exception>
    public Task<KernelConnection> Connection { get; }

    /// <summary>Whether the end of the process is intended.</summary>
    public bool IsEnding { get; private set; }

    /// <summary>Starts a process and connects to it.</summary>
    /// <param name="specification">The kernel.</param>
    /// <param name="folder">The folder in which its cells run.</param>
    /// <param name="runtime">The folder for its connection file.</param>
    /// <param name="take">Takes its messages, on any thread.</param>
    /// <param name="log">Receives a sentence if the connection ends before the process does.</param>
    /// <exception cref="KernelException">The program cannot be started.</exception>
    public static KernelLife Start(
        KernelSpecification specification, string folder, string runtime, Action<KernelMessage> take, Action<string> log) =>
        new(KernelProcess.Start(specification, folder, runtime), specification.DisplayName, take, log);

    /// <summary>Asks the kernel to interrupt its cell, by a message.</summary>
    public async Task InterruptAsync() => await SendOwnAsync(await Connection, "interrupt_request", []);

    /// <summary>Asks the kernel to end, and ends it if it does not.</summary>
    public async Task EndAsync(bool restarts)
    {
        IsEnding = true;
        if (Connection.IsCompletedSuccessfully)
        {
            await SendOwnAsync(await Connection, "shutdown_request", new JsonObject { ["restart"] = restarts });
            await Process.EndAsync(s_toEnd);
        }
        await DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        IsEnding = true;
        await Process.DisposeAsync();
        await ((Task)Connection).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Connection.IsCompletedSuccessfully)
            await (await Connection).DisposeAsync();
        await _receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<KernelConnection> ConnectAsync()
    {
        using var limit = new CancellationTokenSource(s_toStart);
        _ = Process.Ended.ContinueWith(_ => limit.CancelAsync(), TaskScheduler.Default);
        KernelConnection? connection = null;
        try
        {
            connection = await KernelConnection.OpenAsync(Process.Ports, limit.Token);
            _receiving = ReceiveAsync(connection);
            // A subscription takes effect some time after it was made: the kernel is asked until its answers arrive on both channels.
            var answers = Task.WhenAll(_hasReplied.Task, _hasPublished.Task);
            while (!answers.IsCompleted)
            {
                await SendOwnAsync(connection, "kernel_info_request", [], KernelChannel.Shell);
                await Task.WhenAny(answers, Task.Delay(s_betweenQuestions, limit.Token));
                limit.Token.ThrowIfCancellationRequested();
            }
            return connection;
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
        {
            if (connection is not null)
                await connection.DisposeAsync();
            string lines = Process.LastLines;
            throw new KernelException(
                Process.Ended.IsCompleted
                    ? $"The kernel '{_name}' has ended while it started{(lines.Length > 0 ? $": {lines}" : ".")}"
                    : FormattableString.Invariant($"The kernel '{_name}' has not answered within {s_toStart.TotalSeconds} s."));
        }
    }

    /// <summary>Receives until the process ends. One whose connection has ended cannot be reached any more, and is ended as well.</summary>
    private async Task ReceiveAsync(KernelConnection connection)
    {
        await connection.ReceiveAsync(TakeAsync);
        await Task.WhenAny(Process.Ended, Task.Delay(s_toEnd));
        if (IsEnding || Process.Ended.IsCompleted)
            return;
        _log($"The connection to the kernel '{_name}' has ended; the kernel is ended, too.");
        Process.Kill();
    }

    private async Task SendOwnAsync(
        KernelConnection connection, string type, JsonObject content, KernelChannel channel = KernelChannel.Control)
    {
        var message = _factory.Create(channel, type, content);
        lock (_lock)
            _questions.Add(message.Id!);
        await connection.SendAsync(message, CancellationToken.None);
    }

    private ValueTask TakeAsync(KernelMessage message)
    {
        bool isOwn;
        lock (_lock)
            isOwn = message.ParentId is { } parent && _questions.Contains(parent);
        if (isOwn)
            (message.Channel == KernelChannel.IOPub ? _hasPublished : _hasReplied).TrySetResult();
        else
            _take(message);
        return ValueTask.CompletedTask;
    }
}
