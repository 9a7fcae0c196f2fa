using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Compare;

/// <summary>
/// The networks that are measured, each as a user of TorchSharp would write it; they are compiled against this project's engine and,
/// in <c>peers/TorchSharp</c>, against the package.
/// </summary>
internal static class Nets
{
    internal static readonly string[] Names = ["reference", "wide", "batchnorm", "strided", "stacked"];

    /// <summary>Multiplications and additions of one image's forward pass, counted in the dense algorithm.</summary>
    internal static double ForwardFlop(string net) => net switch
    {
        "reference" => Conv(26, 1, 32, 3) + Conv(11, 32, 64, 3) + Dense(1600, 64) + Dense(64, 10),
        "wide" => Conv(26, 1, 64, 3) + Conv(11, 64, 128, 3) + Dense(3200, 128) + Dense(128, 10),
        "batchnorm" => Conv(28, 1, 32, 3) + Conv(14, 32, 64, 3) + Dense(3136, 10),
        "strided" => Conv(12, 1, 32, 5) + Conv(4, 32, 64, 5) + Dense(1024, 10),
        "stacked" => Conv(28, 1, 32, 3) + 2 * Conv(28, 32, 32, 3) + Dense(6272, 10),
        _ => throw new ArgumentException($"No net is called '{net}'.", nameof(net)),
    };

    /// <summary>
    /// Of a training step: each layer's weight gradient costs what its forward pass does, and so does its input gradient, which the first
    /// needs not.
    /// </summary>
    internal static double TrainingFlop(string net)
    {
        double first = net switch
        {
            "reference" => Conv(26, 1, 32, 3),
            "wide" => Conv(26, 1, 64, 3),
            "batchnorm" or "stacked" => Conv(28, 1, 32, 3),
            _ => Conv(12, 1, 32, 5),
        };
        return 3 * ForwardFlop(net) - first;
    }

    /// <summary>What a step of training minimizes: the cross entropy of the classes; an autoencoder's distance from its input.</summary>
    internal static Tensor Loss(string net, Tensor output, Tensor input, Tensor label) =>
        net == "autoencoder" ? functional.mse_loss(output, input.flatten(1)) : functional.cross_entropy(output, label);

    internal static Module<Tensor, Tensor> Create(string net) => net switch
    {
        "reference" => new TwoConvolutions(32, 64, 64),
        "wide" => new TwoConvolutions(64, 128, 128),
        "batchnorm" => Sequential(
            Conv2d(1, 32, 3, padding: 1), BatchNorm2d(32), ReLU(), MaxPool2d(2),
            Conv2d(32, 64, 3, padding: 1), BatchNorm2d(64), ReLU(), MaxPool2d(2), Flatten(), Linear(3136, 10)),
        "strided" => Sequential(Conv2d(1, 32, 5, stride: 2), ReLU(), Conv2d(32, 64, 5, stride: 2), ReLU(), Flatten(), Linear(1024, 10)),
        "stacked" => Sequential(
            Conv2d(1, 32, 3, padding: 1), ReLU(), Conv2d(32, 32, 3, padding: 1), ReLU(), Conv2d(32, 32, 3, padding: 1), ReLU(),
            MaxPool2d(2), Flatten(), Linear(6272, 10)),
        _ => CommonNets.Create(net),
    };

    private static double Conv(int size, int channels, int filters, int kernel) => 2.0 * size * size * channels * filters * kernel * kernel;

    private static double Dense(int inputs, int outputs) => 2.0 * inputs * outputs;

    private sealed class TwoConvolutions : Module<Tensor, Tensor>
    {
        private readonly Conv2d conv1;
        private readonly Conv2d conv2;
        private readonly Linear fc1;
        private readonly Linear fc2;

        internal TwoConvolutions(int first, int second, int dense)
            : base("TwoConvolutions")
        {
            conv1 = Conv2d(1, first, 3);
            conv2 = Conv2d(first, second, 3);
            fc1 = Linear(second * 25, dense);
            fc2 = Linear(dense, 10);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor x = functional.max_pool2d(functional.relu(conv1.call(input)), 2);
            x = functional.max_pool2d(functional.relu(conv2.call(x)), 2);
            return fc2.call(functional.relu(fc1.call(x.flatten(1)))).MoveToOuterDisposeScope();
        }
    }
}
