using MnistHelpers;

namespace MnistApp.Serve.Model;

/// <summary>A network in use and its metadata.</summary>
/// <param name="Network">The network.</param>
/// <param name="Name">The display name: that of its file, or that of the recipe.</param>
/// <param name="Version">The number of the network since the start, counted from 1.</param>
/// <param name="Origin">The network's origin.</param>
internal sealed record ServedModel(DigitCnn Network, string Name, int Version, ModelOrigin Origin)
{
    private readonly DigitReader _reader = new(Network);

    /// <summary>The time when the network was put into use.</summary>
    public DateTimeOffset Since { get; } = DateTimeOffset.UtcNow;

    /// <summary>
    /// The network's layers. They are listed once, before the network answers: listing them runs the network, and two threads at a time
    /// would change each other's mode.
    /// </summary>
    public ModelSummary Summary { get; } = Network.Summary();

    /// <summary>The reader that uses this network for pictures.</summary>
    public DigitReader Reader => _reader;
}
