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
