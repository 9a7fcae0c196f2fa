using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Models;

/// <summary>
/// Creates the layers of a <see cref="DigitCnn"/> from its options. Their names are part of the
/// parameters' names, which model files contain.
/// </summary>
internal static class DigitCnnLayers
{
    /// <summary>Creates the layers from images <c>[N, 1, H, W]</c> to the output of the last block, <c>[N, C, H', W']</c>.</summary>
    internal static Sequential Features(DigitCnnOptions options)
    {
        Sequential layers = Sequential();
        int channels = 1;
        for (int i = 0; i < options.Blocks.Count; i++)
        {
            ConvBlock block = options.Blocks[i];
            layers.append(
                Name("conv", i),
                Conv2d(
                    channels, block.Filters, kernel_size: block.Kernel, stride: block.Stride, padding: block.Padding,
                    bias: !block.BatchNorm));
            if (block.BatchNorm)
                layers.append(Name("norm", i), BatchNorm2d(block.Filters));
            if (Make(block.Activation) is { } activation)
                layers.append(Name(ShortName(block.Activation), i), activation);
            if (block.Pool > 1)
                layers.append(Name("pool", i), MaxPool2d(kernel_size: block.Pool));
            if (block.Dropout > 0)
                layers.append(Name("dropout", i), new GeneratorDropout(block.Dropout, channels: true));
            channels = block.Filters;
        }
        return options.GlobalAveragePool ? layers.append("mean", AdaptiveAvgPool2d(1)) : layers;
    }

    /// <summary>Creates the layers from there to the logits <c>[N, Classes]</c>.</summary>
    internal static Sequential Classifier(DigitCnnOptions options, long inputs)
    {
        Sequential layers = Sequential(("flatten", Flatten()));
        for (int i = 0; i < options.Dense.Count; i++)
        {
            DenseLayer dense = options.Dense[i];
            layers.append(Name("dense", i), Linear(inputs, dense.Units, hasBias: !dense.BatchNorm));
            if (dense.BatchNorm)
                layers.append(Name("norm", i), BatchNorm1d(dense.Units));
            if (Make(dense.Activation) is { } activation)
                layers.append(Name(ShortName(dense.Activation), i), activation);
            if (dense.Dropout > 0)
                layers.append(Name("dropout", i), new GeneratorDropout(dense.Dropout, channels: false));
            inputs = dense.Units;
        }
        return layers.append("output", Linear(inputs, options.Classes));
    }

    /// <summary>Counts the parameters of a network of any size without creating it.</summary>
    internal static Int128 ParameterCount(DigitCnnOptions options)
    {
        Int128 count = 0, inputs = 1;
        int size = DigitCnn.ImageSize;
        foreach (ConvBlock block in options.Blocks)
        {
            count += block.Filters * ((inputs * block.Kernel * block.Kernel) + (block.BatchNorm ? 2 : 1));
            inputs = block.Filters;
            size = block.OutputSize(size);
        }
        if (!options.GlobalAveragePool)
            inputs *= (Int128)size * size;
        foreach (DenseLayer dense in options.Dense)
        {
            count += dense.Units * (inputs + (dense.BatchNorm ? 2 : 1));
            inputs = dense.Units;
        }
        return count + (options.Classes * (inputs + 1));
    }

    private static Module<Tensor, Tensor>? Make(Activation activation) => activation switch
    {
        Activation.ReLU => ReLU(),
        Activation.LeakyReLU => LeakyReLU(),
        Activation.GELU => GELU(),
        Activation.SiLU => SiLU(),
        _ => null,
    };

    private static string ShortName(Activation activation) => activation switch
    {
        Activation.ReLU => "relu",
        Activation.LeakyReLU => "leaky",
        Activation.GELU => "gelu",
        _ => "silu",
    };

    private static string Name(string kind, int index) => FormattableString.Invariant($"{kind}{index + 1}");
}
