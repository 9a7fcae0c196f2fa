using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Compare;

/// <summary>Networks that people write for images of 28×28 pixels, as textbooks and tutorials have them.</summary>
internal static class CommonNets
{
    internal static readonly string[] Names =
        ["mlp", "lenet5", "autoencoder", "normalized", "residual", "separable", "dense-block", "lstm"];

    internal static string Describe(string net) => net switch
    {
        "mlp" => "784-512-256-10, ReLU and dropout",
        "lenet5" => "LeNet-5: 5×5 convolutions, tanh, average pooling",
        "autoencoder" => "784-256-64-256-784, ReLU and sigmoid, mean squared error",
        "normalized" => "six 3×3 convolutions with batch norm, 32 and 64 filters",
        "residual" => "a small ResNet: 16, 32 and 64 filters, two blocks each",
        "separable" => "depthwise and 1×1 convolutions by turns, batch norm, as MobileNet",
        "dense-block" => "3×3 convolutions that each see all before, as DenseNet",
        _ => "an LSTM of 64 units over the 28 rows, written out",
    };

    internal static Module<Tensor, Tensor> Create(string net) => net switch
    {
        "mlp" => Sequential(
            Flatten(), Linear(784, 512), ReLU(), Dropout(0.2), Linear(512, 256), ReLU(), Dropout(0.2), Linear(256, 10)),
        "lenet5" => Sequential(
            Conv2d(1, 6, 5, padding: 2), Tanh(), AvgPool2d(2), Conv2d(6, 16, 5), Tanh(), AvgPool2d(2), Flatten(),
            Linear(400, 120), Tanh(), Linear(120, 84), Tanh(), Linear(84, 10)),
        "autoencoder" => Sequential(
            Flatten(), Linear(784, 256), ReLU(), Linear(256, 64), ReLU(), Linear(64, 256), ReLU(), Linear(256, 784), Sigmoid()),
        "normalized" => Sequential(
            [.. Normalized(1, 32), .. Normalized(32, 32), MaxPool2d(2), .. Normalized(32, 64), .. Normalized(64, 64), MaxPool2d(2),
                .. Normalized(64, 64), .. Normalized(64, 64), AdaptiveAvgPool2d(1), Flatten(), Linear(64, 10)]),
        "residual" => Sequential(
            [.. Normalized(1, 16), new Residual(16, 16, 1), new Residual(16, 16, 1), new Residual(16, 32, 2), new Residual(32, 32, 1),
                new Residual(32, 64, 2), new Residual(64, 64, 1), AdaptiveAvgPool2d(1), Flatten(), Linear(64, 10)]),
        "separable" => Sequential(
            [.. Normalized(1, 32), .. Separable(32, 64, 1), .. Separable(64, 128, 2), .. Separable(128, 128, 1), .. Separable(128, 128, 2),
                AdaptiveAvgPool2d(1), Flatten(), Linear(128, 10)]),
        "dense-block" => Sequential(
            Conv2d(1, 16, 3, padding: 1), new DenseBlock(16, 12, 4), Conv2d(64, 32, 1), AvgPool2d(2), new DenseBlock(32, 12, 4),
            BatchNorm2d(80), ReLU(), AdaptiveAvgPool2d(1), Flatten(), Linear(80, 10)),
        "lstm" => new RowLstm(28, 64),
        _ => throw new ArgumentException($"No net is called '{net}'.", nameof(net)),
    };

    private static Module<Tensor, Tensor>[] Normalized(int inputs, int filters) =>
        [Conv2d(inputs, filters, 3, padding: 1, bias: false), BatchNorm2d(filters), ReLU()];

    private static Module<Tensor, Tensor>[] Separable(int inputs, int filters, int stride) =>
    [
        Conv2d(inputs, inputs, 3, stride: stride, padding: 1, groups: inputs, bias: false), BatchNorm2d(inputs), ReLU(),
        Conv2d(inputs, filters, 1, bias: false), BatchNorm2d(filters), ReLU(),
    ];

    /// <summary>Two convolutions whose result is added to their input, which is projected if its shape differs.</summary>
    private sealed class Residual : Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1;
        private readonly Conv2d conv2;
        private readonly BatchNorm2d norm1;
        private readonly BatchNorm2d norm2;
        private readonly Module<Tensor, Tensor> shortcut;

        internal Residual(int inputs, int filters, int stride)
            : base("Residual")
        {
            conv1 = Conv2d(inputs, filters, 3, stride: stride, padding: 1, bias: false);
            norm1 = BatchNorm2d(filters);
            conv2 = Conv2d(filters, filters, 3, padding: 1, bias: false);
            norm2 = BatchNorm2d(filters);
            shortcut = stride == 1 ? Identity() : Sequential(Conv2d(inputs, filters, 1, stride: stride, bias: false), BatchNorm2d(filters));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = functional.relu(norm1.call(conv1.call(input)));
            return functional.relu(norm2.call(conv2.call(x)) + shortcut.call(input)).MoveToOuterDisposeScope();
        }
    }

    /// <summary>Convolutions that each see the input and what those before them have found.</summary>
    private sealed class DenseBlock : Module<Tensor, Tensor>
    {
        private readonly ModuleList<Module<Tensor, Tensor>> layers = [];

        internal DenseBlock(int inputs, int growth, int count)
            : base("DenseBlock")
        {
            for (int i = 0; i < count; i++)
            {
                int seen = inputs + i * growth;
                layers.Add(Sequential(BatchNorm2d(seen), ReLU(), Conv2d(seen, growth, 3, padding: 1, bias: false)));
            }

            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor all = input.alias();
            foreach (Module<Tensor, Tensor> layer in layers)
                all = cat([all, layer.call(all)], 1);
            return all.MoveToOuterDisposeScope();
        }
    }

    /// <summary>An LSTM (Hochreiter and Schmidhuber, 1997) that reads an image row by row and says what it is after the last one.</summary>
    private sealed class RowLstm : Module<Tensor, Tensor>
    {
        private readonly int _units;
        private readonly Linear input;
        private readonly Linear recurrent;
        private readonly Linear classes;

        internal RowLstm(int pixels, int units)
            : base("RowLstm")
        {
            _units = units;
            input = Linear(pixels, 4 * units);
            recurrent = Linear(units, 4 * units, hasBias: false);
            classes = Linear(units, 10);
            RegisterComponents();
        }

        public override Tensor forward(Tensor images)
        {
            using DisposeScope scope = NewDisposeScope();
            // The rows go through the first layer all at once.
            Tensor rows = input.call(images.squeeze(1));
            Tensor hidden = zeros(images.shape[0], _units), cell = zeros(images.shape[0], _units);
            for (long row = 0; row < images.shape[2]; row++)
            {
                Tensor[] gates = (rows.select(1, row) + recurrent.call(hidden)).chunk(4, 1);
                cell = gates[1].sigmoid() * cell + gates[0].sigmoid() * gates[2].tanh();
                hidden = gates[3].sigmoid() * cell.tanh();
            }

            return classes.call(hidden).MoveToOuterDisposeScope();
        }
    }
}
