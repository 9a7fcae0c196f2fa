namespace MnistHelpers.Sweeps.Trials;

/// <summary>A row of the table of intermediate values.</summary>
internal sealed class ValueRow
{
    public long Number { get; set; }

    public long Step { get; set; }

    public double Value { get; set; }
}
