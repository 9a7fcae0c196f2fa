namespace Shared;

/// <summary>One event, read by the field numbers of TensorFlow's event.proto and summary.proto.</summary>
internal sealed class BoardEvent
{
    private readonly ProtobufFields? _value;

    internal BoardEvent(ProtobufFields fields)
    {
        WallTime = fields.Double(1);
        Step = fields.Number(2);
        Version = fields.Text(3);
        _value = fields.Message(5)?.Message(1);
    }

    internal double WallTime { get; }

    internal long Step { get; }

    internal string? Version { get; }

    internal string? Tag => _value?.Text(1);

    internal float? Scalar => _value is not null && _value.Has(2) ? BitConverter.Int32BitsToSingle((int)_value.Number(2)) : null;

    /// <summary>The height, width, channels and PNG file of an image.</summary>
    internal (long Height, long Width, long Channels, byte[] Png)? Image =>
        _value?.Message(4) is { } image ? (image.Number(1), image.Number(2), image.Number(3), image.Bytes(4)!) : null;

    /// <summary>The minimum, maximum, count, sum and sum of squares of a histogram, then its limits, then its counts.</summary>
    internal (double[] Facts, double[] Limits, double[] Counts)? Histogram => _value?.Message(5) is { } histogram
        ? ([.. Enumerable.Range(1, 5).Select(histogram.Double)], histogram.Doubles(6), histogram.Doubles(7))
        : null;

    internal string? Note => _value?.Message(8)?.Text(8);

    internal string? Plugin => _value?.Message(9)?.Message(1)?.Text(1);
}
