using System.Buffers.Binary;
using System.Text.Json.Nodes;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using Modules = TorchSharp.Modules;

namespace MnistHelpers.Pad;

/// <summary>The data of a network for <c>network.js</c>.</summary>
internal static class NetworkScript
{
    /// <summary>
    /// Returns the layers as JSON. Batch norm is folded into the preceding convolution or dense layer, using its running statistics.
    /// </summary>
    internal static string Of(DigitCnn network)
    {
        var layers = new JsonArray();
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        (string Name, Module Module)[] all =
            [.. network.Layers.Select(layer => (layer.Name[(layer.Name.IndexOf('.', StringComparison.Ordinal) + 1)..], layer.Module))];
        int[] pooled = [.. network.Options.Blocks.Select(block => block.Pool).Where(size => size > 1)];
        int blocks = 0, pools = 0;
        for (int i = 0; i < all.Length; i++)
        {
            (string name, Module module) = all[i];
            Module? next = i + 1 < all.Length ? all[i + 1].Module : null;
            JsonObject? layer = module switch
            {
                Modules.Conv2d convolution => Convolution(convolution, network.Options.Blocks[blocks++], next),
                Modules.Linear linear => Linear(linear, next),
                Modules.MaxPool2d => new JsonObject { ["kind"] = "pool", ["size"] = pooled[pools++] },
                Modules.AdaptiveAvgPool2d => new JsonObject { ["kind"] = "mean" },
                Modules.Flatten => new JsonObject { ["kind"] = "flatten" },
                Modules.ReLU => new JsonObject { ["kind"] = "relu" },
                Modules.LeakyReLU => new JsonObject { ["kind"] = "leaky" },
                Modules.GELU => new JsonObject { ["kind"] = "gelu" },
                Modules.SiLU => new JsonObject { ["kind"] = "silu" },
                _ => null,
            };
            if (layer is null)
                continue;
            layer["name"] = name;
            layers.Add((JsonNode)layer);
        }
        return layers.ToJsonString();
    }

    private static JsonObject Convolution(Modules.Conv2d convolution, ConvBlock block, Module? next)
    {
        (Tensor weight, Tensor bias) = Folded(convolution.weight!, convolution.bias, next);
        return new JsonObject
        {
            ["kind"] = "conv",
            ["filters"] = block.Filters,
            ["kernel"] = block.Kernel,
            ["stride"] = block.Stride,
            ["padding"] = block.Padding,
            ["weight"] = Text(weight),
            ["bias"] = Text(bias),
        };
    }

    private static JsonObject Linear(Modules.Linear linear, Module? next)
    {
        (Tensor weight, Tensor bias) = Folded(linear.weight!, linear.bias, next);
        return new JsonObject { ["kind"] = "linear", ["units"] = weight.shape[0], ["weight"] = Text(weight), ["bias"] = Text(bias) };
    }

    /// <summary>
    /// Folds batch norm: (x − mean) / √(variance + ε) · scale + shift after a sum of products is again a sum of products.
    /// </summary>
    private static (Tensor Weight, Tensor Bias) Folded(Tensor weight, Tensor? bias, Module? next)
    {
        Tensor exact = weight.to(float64), shift = bias?.to(float64) ?? zeros(weight.shape[0], dtype: float64);
        if (next is not Modules.NormBase { running_mean: { } mean, running_var: { } variance, weight: { } scale, bias: { } offset } norm)
            return (exact, shift);
        Tensor factor = scale.to(float64) / (variance.to(float64) + norm.eps).sqrt();
        long[] perFilter = [weight.shape[0], .. Enumerable.Repeat(1L, weight.shape.Length - 1)];
        return (exact * factor.reshape(perFilter), (shift - mean.to(float64)) * factor + offset.to(float64));
    }

    /// <summary>Encodes 32-bit floats, little-endian, in base64.</summary>
    private static string Text(Tensor values)
    {
        double[] numbers = values.contiguous().data<double>().ToArray();
        byte[] bytes = new byte[numbers.Length * sizeof(float)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * sizeof(float)), (float)numbers[i]);
        return Convert.ToBase64String(bytes);
    }
}
