using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

/// <summary>The program style of TorchSharp's own MNIST example (dotnet/TorchSharpExamples, CSharpExamples/MNIST.cs).</summary>
[Collection(nameof(Tensors))]
public sealed class TorchSharpExampleTests
{
    [LongFact]
    public void ExampleProgram_CompilesAndTrains()
    {
        random.manual_seed(1);
        using var model = new Model("model", CPU);
        using var optimizer = optim.Adam(model.parameters());
        optim.lr_scheduler.LRScheduler scheduler = optim.lr_scheduler.StepLR(optimizer, 1, 0.75);
        ImageSet train = Digits.Train.Take(1000), test = Digits.Test.Take(500);

        var losses = new List<float>();
        for (int epoch = 1; epoch <= 3; epoch++)
        {
            using (var scope = NewDisposeScope())
            {
                losses.Add(Train(model, optimizer, NLLLoss(reduction: Reduction.Mean), train, batchSize: 50));
                scheduler.step();
            }
        }
        float accuracy = Test(model, NLLLoss(reduction: Reduction.Sum), test, batchSize: 250);

        Assert.InRange(losses[0], 1.5f, 2.5f);
        Assert.InRange(losses[2], 0.1f, 1.2f);
        Assert.InRange(accuracy, 0.7f, 1f);
        Assert.Equal(1e-3 * 0.75 * 0.75 * 0.75, optimizer.ParamGroups.First().LearningRate, 12);
    }

    private static float Train(Model model, optim.Optimizer optimizer, Loss<Tensor, Tensor, Tensor> loss, ImageSet images, int batchSize)
    {
        model.train();
        float sum = 0;
        int batches = images.Count / batchSize;
        using (var d = NewDisposeScope())
        {
            for (int batch = 0; batch < batches; batch++)
            {
                ImageSet part = images.Slice(batch * batchSize, batchSize);
                var target = Preprocessing.LabelsToTensor(part);
                optimizer.zero_grad();
                var prediction = model.call(Preprocessing.ToTensor(part));
                var output = loss.call(prediction, target);
                output.backward();
                optimizer.step();
                sum += output.ToSingle();
                d.DisposeEverything();
            }
        }
        return sum / batches;
    }

    private static float Test(Model model, Loss<Tensor, Tensor, Tensor> loss, ImageSet images, int batchSize)
    {
        model.eval();
        int correct = 0;
        double testLoss = 0;
        using (var d = NewDisposeScope())
        {
            for (int start = 0; start < images.Count; start += batchSize)
            {
                ImageSet part = images.Slice(start, batchSize);
                var target = Preprocessing.LabelsToTensor(part);
                var prediction = model.call(Preprocessing.ToTensor(part));
                testLoss += loss.call(prediction, target).ToSingle();
                correct += prediction.argmax(1).eq(target).sum().ToInt32();
                d.DisposeEverything();
            }
        }
        Assert.InRange(testLoss / images.Count, 0.05, 1.5);
        return (float)correct / images.Count;
    }

    private sealed class Model : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> conv1 = Conv2d(1, 32, 3);
        private readonly Module<Tensor, Tensor> conv2 = Conv2d(32, 64, 3);
        private readonly Module<Tensor, Tensor> fc1 = Linear(9216, 128);
        private readonly Module<Tensor, Tensor> fc2 = Linear(128, 10);
        private readonly Module<Tensor, Tensor> pool1 = MaxPool2d(kernel_size: new long[] { 2, 2 });
        private readonly Module<Tensor, Tensor> relu1 = ReLU();
        private readonly Module<Tensor, Tensor> relu2 = ReLU();
        private readonly Module<Tensor, Tensor> relu3 = ReLU();
        private readonly Module<Tensor, Tensor> dropout1 = Dropout(0.25);
        private readonly Module<Tensor, Tensor> dropout2 = Dropout(0.5);
        private readonly Module<Tensor, Tensor> flatten = Flatten();
        private readonly Module<Tensor, Tensor> logsm = LogSoftmax(1);

        public Model(string name, Device? device = null)
            : base(name)
        {
            RegisterComponents();
            if (device is not null)
                this.to(device);
        }

        public override Tensor forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var l11 = conv1.call(input);
            var l12 = relu1.call(l11);
            var l21 = conv2.call(l12);
            var l22 = relu2.call(l21);
            var l23 = pool1.call(l22);
            var l24 = dropout1.call(l23);
            var x = flatten.call(l24);
            var l31 = fc1.call(x);
            var l32 = relu3.call(l31);
            var l33 = dropout2.call(l32);
            var l41 = fc2.call(l33);
            return logsm.call(l41).MoveToOuterDisposeScope();
        }
    }
}
