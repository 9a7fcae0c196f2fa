namespace NotebookKernel.Jupyter;

/// <summary>The exception for a channel that has stopped serving; the kernel cannot work without it.</summary>
internal sealed class ChannelEndedException(string channel, Exception? cause)
    : Exception(
        $"The channel {channel} has ended unexpectedly ({cause?.Message ?? "nothing more comes"}); the kernel ends with it.", cause);
