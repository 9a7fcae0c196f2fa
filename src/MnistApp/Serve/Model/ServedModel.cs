using MnistHelpers;

namespace MnistApp.Serve.Model;

/// <summary>A network that answers, and what is known of it.</summary>
/// <param name="Network">The network.</param>
/// <param name="Name">What it is called: its file's name, or that of the recipe.</param>
/// <param name="Version">Counts the networks that have answered since the start, from 1.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record ServedModel(DigitCnn Network, string Name, int Version, ModelOrigin Origin)
{
    private readonly DigitReader _reader = new(Network);

    /// <summary>When it began to answer.</summary>
    public DateTimeOffset Since { get; } = DateTimeOffset.UtcNow;

    /// <summary>The number of its parameters.</summary>
    public long Parameters { get; } = Network.Summary().Parameters;

    /// <summary>Reads pictures with it.</summary>
    public DigitReader Reader => _reader;
}
