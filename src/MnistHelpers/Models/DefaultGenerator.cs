using static TorchSharp.torch;

namespace MnistHelpers.Models;

/// <summary>
/// Lets code that can draw only from torch's process-wide default generator, such as the layers' initial weights and torch's own dropout,
/// draw from another generator, one thread at a time.
/// </summary>
internal static class DefaultGenerator
{
    private static readonly Lock s_turn = new();

    /// <summary>
    /// Runs code that draws from the default generator and has it draw from another one. The other generator advances; the default
    /// generator is restored afterward.
    /// </summary>
    /// <param name="generator">The generator to draw from; null for the default generator itself.</param>
    /// <param name="draw">The code that draws; other calls of this method wait meanwhile.</param>
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
