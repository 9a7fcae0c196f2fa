using static TorchSharp.torch;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class DigitCnnTests
{
    [Fact]
    public void Default_IsTheReferenceNetwork()
    {
        using DigitCnn model = Digits.Cnn();

        (string, long)[] parameters = [.. model.named_parameters().Select(p => (p.name, p.parameter.numel()))];

        Assert.Equal(
            [
                ("features.conv1.weight", 288), ("features.conv1.bias", 32), ("features.conv2.weight", 18_432), ("features.conv2.bias", 64),
                ("classifier.dense1.weight", 102_400), ("classifier.dense1.bias", 64), ("classifier.output.weight", 640),
                ("classifier.output.bias", 10), ],
            parameters);
        Assert.Equal(121_930, model.Summary().Parameters);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Forward_GivesARowOfLogitsAnImage(int count)
    {
        using DigitCnn model = Digits.Cnn();
        using Tensor images = Preprocessing.ToTensor(Digits.Test.Take(count));

        using Tensor logits = model.call(images);

        Assert.Equal([count, 10], logits.shape);
    }

    [Fact]
    public void Forward_LeavesNothingButItsResultInTheScope()
    {
        using DigitCnn model = Digits.Cnn();
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        Tensor images = Preprocessing.ToTensor(Digits.Test.Take(1));

        Tensor logits = model.call(images);

        Assert.Equal(2, scope.DisposablesCount);
        Assert.True(scope.Contains(logits));
    }

    [Fact]
    public void Constructor_SameSeed_SameWeights()
    {
        using DigitCnn first = Digits.Cnn(7), second = Digits.Cnn(7), other = Digits.Cnn(8);

        Assert.Equal(Digits.Weights(first), Digits.Weights(second));
        Assert.NotEqual(Digits.Weights(first), Digits.Weights(other));
    }

    [Fact]
    public void Options_ShapeTheNetwork()
    {
        using DigitCnn model = Digits.Cnn(1, new DigitCnnOptions
        {
            Blocks =
            [
                new(4, Kernel: 2, Pool: 2),
                new(8, Padding: 1, BatchNorm: true, Activation: Activation.GELU),
                new(16, Kernel: 5, Stride: 2, Activation: Activation.None, Dropout: 0.1),
            ],
            Dense = [new(12, BatchNorm: true, Activation: Activation.SiLU), new(6, Activation: Activation.LeakyReLU, Dropout: 0.5)],
            Classes = 3,
        });

        // 28 -> 27 -> 13 -> 13 -> 5. FLOPs of conv1: 2 · 27·27·4 · 2·2·1.
        Assert.Equal(
            """
            DigitCnn: 8,463 parameters, 290,452 FLOPs an image
            layer            kind   output  parameters    FLOPs
            conv1          Conv2d  4×27×27          20   23,328
            relu1            ReLU  4×27×27           0        0
            pool1       MaxPool2d  4×13×13           0        0
            conv2          Conv2d  8×13×13         288   97,344
            norm2     BatchNorm2d  8×13×13          16        0
            gelu2            GELU  8×13×13           0        0
            conv3          Conv2d   16×5×5       3,216  160,000
            dropout3    Dropout2d   16×5×5           0        0
            flatten       Flatten      400           0        0
            dense1         Linear       12       4,800    9,600
            norm1     BatchNorm1d       12          24        0
            silu1            SiLU       12           0        0
            dense2         Linear        6          78      144
            leaky2      LeakyReLU        6           0        0
            dropout2      Dropout        6           0        0
            output         Linear        3          21       36
            total                                8,463  290,452
            """.ReplaceLineEndings("\n"),
            Culture.German(() => model.Summary().ToString()));
    }

    [Fact]
    public void Summary_OfTwoLayersWithOneName_TellsThemApart()
    {
        using var model = new DigitCnn(seed: 1);
        Assert.Equal(
            ["conv1", "features.relu1", "pool1", "conv2", "relu2", "pool2", "flatten", "dense1", "classifier.relu1", "output"],
            model.Summary().Layers.Select(layer => layer.Name));
    }

    [Fact]
    public void GlobalAveragePool_LeavesAValueAChannel()
    {
        using DigitCnn model = Digits.Cnn(1, new DigitCnnOptions { Blocks = [new(5, Pool: 2)], GlobalAveragePool = true, Dense = [] });
        Assert.Equal((5 * 9) + 5 + (10 * 5) + 10, model.Summary().Parameters);
        using Tensor images = Preprocessing.ToTensor(Digits.Test.Take(2));
        using Tensor logits = model.call(images);
        Assert.Equal([2, 10], logits.shape);
    }

    [Fact]
    public void Presets_AreFoundByTheirNames() => Assert.Same(DigitCnnOptions.Basic, DigitCnnOptions.Presets["basic"]);

    [Fact]
    public void Summary_LeavesTheMode()
    {
        using DigitCnn model = Digits.Tiny();
        model.eval();
        model.Summary();
        Assert.False(model.training);
        model.train();
        model.Summary();
        Assert.True(model.training);
    }

    public static TheoryData<DigitCnnOptions, string> Faults => new()
    {
        { new() { Blocks = [] }, "Blocks: none found; give at least one, such as [new(32, Pool: 2), new(64, Pool: 2)]" },
        { new() { Blocks = [new(32), new(0)] }, "Blocks: block 2: Filters: 0 found; give 1 to 65536 output channels" },
        { new()
        {
            Blocks = [new(8, Pool: 2), new(8, Pool: 2), new(8, Pool: 2), new(8, Pool: 2)],
        },
        "Blocks: block 4: it gets 1×1 pixels, too few for a 3×3 convolution and a 2×2 pool; give "
            + "fewer blocks, more padding or a smaller pool" },
        { new() { Blocks = [new(8, Kernel: 0)] }, "Blocks: block 1: Kernel: 0 found; give 1 to 28 pixels, such as 3" },
        { new() { Blocks = [new(8, Stride: 0)] }, "Blocks: block 1: Stride: 0 found; give 1 or more pixels" },
        { new() { Blocks = [new(8, Padding: -1)] }, "Blocks: block 1: Padding: -1 found; give 0 to 2 pixels, fewer than the kernel has" },
        { new() { Blocks = [new(8, Pool: 0)] }, "Blocks: block 1: Pool: 0 found; give 1 (no pool) or more pixels, such as 2" },
        { new() { Blocks = [new(8, Dropout: 1)] }, "Blocks: block 1: Dropout: 1 found; give a share from 0 to below 1" },
        { new()
        {
            Blocks = [new(8, Activation: (Activation)9)],
        }, "Blocks: block 1: Activation: 9 found; give one of None, ReLU, LeakyReLU, GELU, SiLU" },
        { new() { Dense = [new(-1)] }, "Dense: layer 1: Units: -1 found; give 1 to 65536 units" },
        { new() { Dense = [new(8, Dropout: -0.5)] }, "Dense: layer 1: Dropout: -0.5 found; give a share from 0 to below 1" },
        { new() { Dense = [new(8, Dropout: double.NaN)] }, "Dense: layer 1: Dropout: NaN found; give a share from 0 to below 1" },
        { new() { Classes = 1 }, "Classes: 1 found; give 2 to 65536 classes" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Constructor_OptionOutOfRange_IsOneSentence(DigitCnnOptions options, string message) =>
        Assert.Equal(message, Culture.German(() => Assert.Throws<ArgumentException>(() => new DigitCnn(options)).Message));

    [Fact]
    public void Options_AreEqualByValue()
    {
        Assert.Equal(
            new DigitCnnOptions { Blocks = [new(1), new(2)] }, new DigitCnnOptions { Blocks = new List<ConvBlock> { new(1), new(2) } });
        Assert.Equal(
            new DigitCnnOptions { Blocks = [new(1), new(2)] }.GetHashCode(),
            new DigitCnnOptions { Blocks = new List<ConvBlock> { new(1), new(2) } }.GetHashCode());
        Assert.NotEqual(new DigitCnnOptions { Blocks = [new(1), new(2)] }, new DigitCnnOptions { Blocks = [new(2), new(1)] });
        Assert.NotEqual(new DigitCnnOptions(), new DigitCnnOptions { Dense = [new(64, Dropout: 0.1)] });
    }
}
