namespace Testing;

/// <summary>One event, read by the field numbers of TensorFlow's event.proto and summary.proto.</summary>
public sealed class BoardEvent
{
    private readonly ProtobufFields? _value;

    public BoardEvent(ProtobufFields fields)
    {
        WallTime = fields.Real(1);
        Step = fields.Number(2);
        Version = fields.Text(3);
        _value = fields.Message(5)?.Message(1);
    }

    public double WallTime { get; }

    public long Step { get; }

    public string? Version { get; }

    public string? Tag => _value?.Text(1);

    public float? Scalar => _value is not null && _value.Has(2) ? BitConverter.Int32BitsToSingle((int)_value.Number(2)) : null;

    /// <summary>The height, width, channels and PNG file of an image.</summary>
    public (long Height, long Width, long Channels, byte[] Png)? Image =>
        _value?.Message(4) is { } image ? (image.Number(1), image.Number(2), image.Number(3), image.Bytes(4)!) : null;

    /// <summary>The minimum, maximum, count, sum and sum of squares of a histogram, then its limits, then its counts.</summary>
    public (double[] Facts, double[] Limits, double[] Counts)? Histogram => _value?.Message(5) is { } histogram
        ? ([.. Enumerable.Range(1, 5).Select(histogram.Real)], histogram.Doubles(6), histogram.Doubles(7))
        : null;

    public string? Note => _value?.Message(8)?.Text(8);

    public string? Plugin => _value?.Message(9)?.Message(1)?.Text(1);
}
