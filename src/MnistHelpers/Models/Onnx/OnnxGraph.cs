namespace MnistHelpers.Models;

/// <summary>
/// Builds an ONNX model node by node. The numbers in the code are field numbers
/// of onnx.proto (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3).
/// </summary>
internal sealed class OnnxGraph
{
    // The IR version that was released with the operator set.
    private const int IRVersion = 8;
    private const int OperatorSet = 17;

    private const int ElementFloat = 1;
    private const int AttributeFloat = 1, AttributeInt = 2, AttributeInts = 7;

    private readonly ProtobufMessage _graph = new();

    internal OnnxGraph(string name) => _graph.Text(2, name);

    internal static ProtobufMessage Attribute(string name, float value) =>
        new ProtobufMessage().Text(1, name).Explicit(20, AttributeFloat).Explicit(2, value);

    internal static ProtobufMessage Attribute(string name, long value) =>
        new ProtobufMessage().Text(1, name).Explicit(20, AttributeInt).Explicit(3, value);

    internal static ProtobufMessage Attribute(string name, IEnumerable<long> values) =>
        values.Aggregate(
            new ProtobufMessage().Text(1, name).Explicit(20, AttributeInts), (attribute, value) => attribute.Explicit(8, value));

    /// <summary>Appends a node; its inputs must already be in the graph.</summary>
    /// <param name="operation">The ONNX operator.</param>
    /// <param name="inputs">The names of its inputs: outputs of other nodes, initializers, or inputs of the graph.</param>
    /// <param name="output">The name of its output, which is also the node's name.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <returns>The name of its output.</returns>
    internal string Node(string operation, IEnumerable<string> inputs, string output, params IEnumerable<ProtobufMessage> attributes)
    {
        var node = new ProtobufMessage();
        foreach (string input in inputs)
            node.Text(1, input);
        node.Text(2, output).Text(3, output).Text(4, operation);
        foreach (ProtobufMessage attribute in attributes)
            node.Message(5, attribute);
        _graph.Message(1, node);
        return output;
    }

    /// <summary>Adds constant float32 values, row-major and little-endian.</summary>
    /// <returns>Their name.</returns>
    internal string Initializer(string name, IEnumerable<long> shape, ReadOnlySpan<byte> values)
    {
        ProtobufMessage tensor = shape.Aggregate(new ProtobufMessage(), (message, size) => message.Explicit(1, size));
        _graph.Message(5, tensor.Explicit(2, ElementFloat).Text(8, name).Data(9, values));
        return name;
    }

    /// <summary>Declares the float32 input <c>[N, …]</c>.</summary>
    internal void Input(string name, params IEnumerable<long> shape) => _graph.Message(11, Value(name, shape));

    /// <summary>Declares the float32 output <c>[N, …]</c>.</summary>
    internal void Output(string name, params IEnumerable<long> shape) => _graph.Message(12, Value(name, shape));

    /// <summary>Returns the complete model.</summary>
    internal ProtobufMessage ToModel(string producer, string description, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        ProtobufMessage model = new ProtobufMessage()
            .Explicit(1, IRVersion).Text(2, producer).Text(6, description)
            .Message(7, _graph)
            .Message(8, new ProtobufMessage().Text(1, "").Explicit(2, OperatorSet));
        foreach ((string key, string text) in metadata)
            model.Message(14, new ProtobufMessage().Text(1, key).Text(2, text));
        return model;
    }

    /// <summary>Returns the declaration of a float32 value <c>[N, …]</c>, for any number N of images.</summary>
    private static ProtobufMessage Value(string name, IEnumerable<long> shape)
    {
        ProtobufMessage dimensions = new ProtobufMessage().Message(1, new ProtobufMessage().Text(2, "N"));
        foreach (long size in shape)
            dimensions.Message(1, new ProtobufMessage().Explicit(1, size));
        ProtobufMessage tensor = new ProtobufMessage().Explicit(1, ElementFloat).Message(2, dimensions);
        return new ProtobufMessage().Text(1, name).Message(2, new ProtobufMessage().Message(1, tensor));
    }
}
