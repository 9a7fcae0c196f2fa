namespace MnistHelpers;

/// <summary>A sign of life of a running trial.</summary>
internal sealed class Heartbeat
{
    public long Number { get; set; }

    public long Attempt { get; set; }

    public long Beats { get; set; }
}
