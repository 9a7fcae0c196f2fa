namespace NotebookKernel.Jupyter;

/// <summary>A channel serves nobody any more: the kernel is of no use without it.</summary>
internal sealed class ChannelEndedException(string channel, Exception? cause)
    : Exception(
        $"The channel {channel} has ended unexpectedly ({cause?.Message ?? "nothing more comes"}); the kernel ends with it.", cause);
