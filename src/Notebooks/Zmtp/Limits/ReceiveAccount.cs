namespace Notebooks.Zmtp.Limits;

/// <summary>
/// The memory that the message being sent by one peer has taken from the budget shared by all peers of a
/// socket. Used by one thread at a time.
/// </summary>
/// <param name="budget">The budget.</param>
internal sealed class ReceiveAccount(ByteBudget budget)
{
    private long _taken;

    /// <summary>Takes memory for more of the message.</summary>
    /// <exception cref="ProtocolException">The other peers have left none. Waiting is not an option: all peers could then wait, each
    /// holding part
    /// of a message.</exception>
    public void Take(long bytes)
    {
        if (!budget.TryTake(bytes))
        {
            throw new ProtocolException(FormattableString.Invariant(
                $"sends more than the {budget.Limit:N0} bytes that all peers together may have on their way; send it again later"));
        }
        _taken += bytes;
    }

    /// <summary>Gives back the memory: the message has been handed over or dropped.</summary>
    public void GiveBack()
    {
        budget.GiveBack(_taken);
        _taken = 0;
    }
}
