using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MnistHelpers.Models;

/// <summary>Writes a <see cref="DigitCnn"/> for inference: without dropout, and with batch norm using its running statistics.</summary>
internal static class OnnxExport
{
    private const string InputName = "images", OutputName = "logits";

    internal static void Write(string path, DigitCnn model)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var graph = new OnnxGraph(nameof(DigitCnn));
        graph.Input(InputName, 1, DigitCnn.ImageSize, DigitCnn.ImageSize);
        graph.Output(OutputName, model.Options.Classes);
        string last = model.Layers.Aggregate(InputName, (x, layer) => Append(graph, x, layer.Name, layer.Module));
        graph.Node("Identity", [last], OutputName);

        string description = string.Create(
            CultureInfo.InvariantCulture,
            $"{InputName}: float32 [N, 1, {DigitCnn.ImageSize}, {DigitCnn.ImageSize}], bytes divided by 255, 0 background to 1 ink; "
                + $"{OutputName}: [N, {model.Options.Classes}], of which a softmax makes probabilities");
        ProtobufMessage file = graph.ToModel(nameof(MnistHelpers), description, ModelMetadata.Of(model).ToTexts());
        AtomicFile.Write(path, stream => stream.Write(file.Bytes), makeFolder: true);
    }

    /// <summary>Appends a layer that is applied to <paramref name="x"/> and returns the name of the result.</summary>
    private static string Append(OnnxGraph graph, string x, string name, nn.Module layer) => layer switch
    {
        Conv2d { padding: { } padding } convolution =>
            graph.Node("Conv", Inputs(graph, x, name, convolution.weight, convolution.bias), name,
                OnnxGraph.Attribute("kernel_shape", convolution.weight.shape[2..]),
                OnnxGraph.Attribute("strides", Both(convolution.stride)),
                // At the top and left, then at the bottom and right.
                OnnxGraph.Attribute("pads", [.. Both(padding), .. Both(padding)])),
        Linear linear => graph.Node("Gemm", Inputs(graph, x, name, linear.weight, linear.bias), name, OnnxGraph.Attribute("transB", 1)),
        NormBase { weight: { } scale, bias: { } shift, running_mean: { } mean, running_var: { } variance } norm =>
            graph.Node("BatchNormalization",
                [
                    x,
                    Initializer(graph, $"{name}.weight", scale), Initializer(graph, $"{name}.bias", shift),
                    Initializer(graph, $"{name}.running_mean", mean), Initializer(graph, $"{name}.running_var", variance),
                ],
                name, OnnxGraph.Attribute("epsilon", (float)norm.eps)),
        MaxPool2d pool => graph.Node("MaxPool", [x], name,
            OnnxGraph.Attribute("kernel_shape", Both(pool.kernel_size)),
            OnnxGraph.Attribute("strides", Both(pool.stride ?? pool.kernel_size))),
        AdaptiveAvgPool2d => graph.Node("GlobalAveragePool", [x], name),
        Flatten => graph.Node("Flatten", [x], name, OnnxGraph.Attribute("axis", 1)),
        GeneratorDropout => x,
        ReLU => graph.Node("Relu", [x], name),
        LeakyReLU leaky => graph.Node("LeakyRelu", [x], name, OnnxGraph.Attribute("alpha", (float)leaky.negative_slope)),
        SiLU => graph.Node("Mul", [x, graph.Node("Sigmoid", [x], $"{name}.sigmoid")], name),
        GELU => Gelu(graph, x, name),
        _ => throw new NotSupportedException($"{name}: {layer.GetType().Name} has no ONNX export; leave it out of the network"),
    };

    /// <summary>Appends x Φ(x) = x/2 (1 + erf(x/√2)), which is a single ONNX operator only from operator set 20 on.</summary>
    private static string Gelu(OnnxGraph graph, string x, string name)
    {
        string Scalar(string part, double value) => graph.Initializer($"{name}.{part}", [], MemoryMarshal.AsBytes<float>([(float)value]));
        string scaled = graph.Node("Mul", [x, Scalar("scale", Math.Sqrt(0.5))], $"{name}.scaled");
        string erf = graph.Node("Erf", [scaled], $"{name}.erf");
        string phi = graph.Node("Add", [erf, Scalar("one", 1)], $"{name}.twice_phi");
        string half = graph.Node("Mul", [x, Scalar("half", 0.5)], $"{name}.halved");
        return graph.Node("Mul", [half, phi], name);
    }

    private static string[] Inputs(OnnxGraph graph, string x, string name, Tensor weight, Tensor? bias) => bias is null
        ? [x, Initializer(graph, $"{name}.weight", weight)]
        : [x, Initializer(graph, $"{name}.weight", weight), Initializer(graph, $"{name}.bias", bias)];

    private static string Initializer(OnnxGraph graph, string name, Tensor values) => values.dtype == ScalarType.Float32
        ? graph.Initializer(name, values.shape, values.detach().cpu().contiguous().bytes)
        : throw new InvalidOperationException($"{name}: {values.dtype} found; bring the network to float32 before it is exported");

    /// <summary>Returns the sizes for height and width; one number stands for both.</summary>
    private static long[] Both(long[] sizes) => sizes.Length == 1 ? [sizes[0], sizes[0]] : sizes;
}
