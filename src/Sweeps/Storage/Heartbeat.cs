namespace MnistHelpers.Sweeps.Storage;

/// <summary>The heartbeat of a running trial.</summary>
internal sealed class Heartbeat
{
    public long Number { get; set; }

    public long Attempt { get; set; }

    public long Beats { get; set; }
}
