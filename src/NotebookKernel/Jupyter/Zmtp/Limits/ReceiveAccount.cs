namespace NotebookKernel.Jupyter.Zmtp.Limits;

/// <summary>
/// What the message that one peer is sending has taken of the memory that all peers of a socket have together. One thread at a time uses
/// it.
/// </summary>
/// <param name="budget">Says which memory a message that begins now is taken from.</param>
internal sealed class ReceiveAccount(Func<ByteBudget> budget)
{
    private ByteBudget? _budget;
    private long _taken;

    /// <summary>Takes memory for more of the message.</summary>
    /// <exception cref="ProtocolException">The others have left none: who waited for it would hold the rest of his message, and so could
    /// all.</exception>
    public void Take(long bytes)
    {
        _budget ??= budget();
        if (!_budget.TryTake(bytes))
        {
            throw new ProtocolException(FormattableString.Invariant(
                $"sends more than the {_budget.Limit:N0} bytes that all such peers together may have on their way; send it again later"));
        }
        _taken += bytes;
    }

    /// <summary>The message is somebody else's now, or nobody's.</summary>
    public void GiveBack()
    {
        _budget?.GiveBack(_taken);
        (_budget, _taken) = (null, 0);
    }
}
