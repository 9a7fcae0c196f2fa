using System.Text.Json.Nodes;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Channels;

/// <summary>Asks the user for input, one question at a time; the question goes to the front end that runs the cell.</summary>
internal sealed class StdinChannel(RequestChannel channel) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private TaskCompletionSource<string>? _answer;

    public void Dispose() => _one.Dispose();

    /// <summary>Receives the answers, until the socket is disposed.</summary>
    public async Task ServeAsync()
    {
        await foreach (var reply in channel.ReadAllAsync())
        {
            // An answer to an abandoned question is ignored.
            if (reply.Type != "input_reply" || Volatile.Read(ref _answer) is not { } answer)
                continue;
            if (reply.Fault is null)
                answer.TrySetResult(reply.Text("value"));
            else
                answer.TrySetException(new InvalidOperationException($"The answer cannot be read: its message {reply.Fault}."));
        }
    }

    /// <param name="cell">The request that runs the asking cell.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="password">Whether the answer is hidden while it is typed.</param>
    /// <param name="cancellationToken">Abandons the question.</param>
    public async Task<string> AskAsync(Request cell, string prompt, bool password, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _answer, answer);
            await channel.ReplyAsync(cell, "input_request", new JsonObject { ["prompt"] = prompt, ["password"] = password })
                .ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _answer, null);
            _one.Release();
        }
    }
}
