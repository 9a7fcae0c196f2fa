namespace TorchSharp.Engine;

/// <summary>The messages of an event file.</summary>
/// <remarks>
/// Fields are as in TensorFlow's event.proto, summary.proto, tensor.proto and tensor_shape.proto. They are written in the order of their
/// numbers, as in every implementation.
/// </remarks>
internal static class Summaries
{
    private const int StringType = 7;

    /// <summary>Creates the first event of a file: its version.</summary>
    internal static ProtobufMessage Version(double time) => new ProtobufMessage().Double(1, time).Text(3, "brain.Event:2");

    internal static ProtobufMessage Event(double time, long step, ProtobufMessage summary) =>
        new ProtobufMessage().Double(1, time).Number(2, step).Message(5, summary);

    internal static ProtobufMessage Scalar(string tag, float value) => Summary(Tagged(tag).Explicit(2, value));

    internal static ProtobufMessage Histogram(string tag, Histogram histogram) => Summary(Tagged(tag).Message(5, new ProtobufMessage()
        .Double(1, histogram.Least)
        .Double(2, histogram.Greatest)
        .Double(3, histogram.Count)
        .Double(4, histogram.Sum)
        .Double(5, histogram.SumOfSquares)
        .Doubles(6, histogram.Limits)
        .Doubles(7, histogram.Counts)));

    internal static ProtobufMessage Image(string tag, TensorPicture picture) => Summary(Tagged(tag).Message(4, new ProtobufMessage()
        .Number(1, picture.Height)
        .Number(2, picture.Width)
        .Number(3, picture.Channels)
        .Data(4, picture.Png)));

    internal static ProtobufMessage Text(string tag, string text) => Summary(Tagged(tag + "/text_summary")
        .Message(8, new ProtobufMessage()
            .Number(1, StringType)
            .Message(2, new ProtobufMessage().Message(2, new ProtobufMessage().Number(1, 1)))
            .Text(8, text))
        .Message(9, new ProtobufMessage().Message(1, new ProtobufMessage().Text(1, "text"))));

    private static ProtobufMessage Tagged(string tag) => new ProtobufMessage().Text(1, tag);

    private static ProtobufMessage Summary(ProtobufMessage value) => new ProtobufMessage().Message(1, value);
}
