using static TorchSharp.torch;

namespace MnistHelpers;

/// <summary>
/// torch's default generator belongs to the process, and much draws from it that cannot be told another: the layers' initial weights,
/// torch's own dropout. Here it stands in for a generator of one's own, for one thread at a time.
/// </summary>
internal static class DefaultGenerator
{
    private static readonly Lock s_turn = new();

    /// <summary>
    /// Runs something that draws from the default generator, and has it draw from another: the other goes on, and the default generator is
    /// afterwards as it was before.
    /// </summary>
    /// <param name="generator">What is drawn from; null for the default generator itself.</param>
    /// <param name="draw">What draws; another of this library waits meanwhile.</param>
    internal static T StandingInFor<T>(Generator? generator, Func<T> draw)
    {
        lock (s_turn)
        {
            if (generator is null)
                return draw();
            using Tensor before = Generator.Default.get_state();
            Copy(generator, Generator.Default);
            try
            {
                return draw();
            }
            finally
            {
                Copy(Generator.Default, generator);
                Generator.Default.set_state(before);
            }
        }
    }

    private static void Copy(Generator from, Generator to)
    {
        using Tensor state = from.get_state();
        to.set_state(state);
    }
}
