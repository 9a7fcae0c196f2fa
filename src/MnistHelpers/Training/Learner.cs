using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Training;

/// <summary>Performs the training steps: forward pass, backward pass, and optimizer step.</summary>
internal sealed class Learner : IDisposable
{
    private readonly TrainerOptions _options;
    private readonly Parameter[] _parameters;

    internal Learner(Module<Tensor, Tensor> model, TrainerOptions options)
    {
        _options = options;
        Randomness = new RunRandomness(model, options.Seed);
        _parameters = [.. model.parameters()];
        Optimizer = Create(_parameters, options);
    }

    internal OptimizerHelper Optimizer { get; }

    internal RunRandomness Randomness { get; }

    /// <param name="images">The images, <c>[N, 1, Rows, Columns]</c>.</param>
    /// <param name="labels">The labels, <c>[N]</c>.</param>
    /// <param name="learningRate">The learning rate of this step.</param>
    /// <returns>The logits and the loss before the step.</returns>
    internal (Tensor Logits, Tensor Loss) Step(Tensor images, Tensor labels, double learningRate)
    {
        Optimizer.ParamGroups.First().LearningRate = learningRate;
        Optimizer.zero_grad();
        Tensor logits = Randomness.Call(images);
        Tensor loss = functional.cross_entropy(logits, labels, label_smoothing: _options.LabelSmoothing);
        loss.backward();
        if (_options.GradientClipping > 0)
            nn.utils.clip_grad_norm_(_parameters, _options.GradientClipping);
        Optimizer.step();
        return (logits, loss);
    }

    public void Dispose()
    {
        Optimizer.Dispose();
        Randomness.Dispose();
    }

    private static OptimizerHelper Create(IEnumerable<Parameter> parameters, TrainerOptions options) => options.Optimizer switch
    {
        OptimizerKind.AdamW => optim.AdamW(parameters, lr: options.LearningRate, weight_decay: options.WeightDecay),
        OptimizerKind.SGD => optim.SGD(
            parameters, options.LearningRate, momentum: options.Momentum, nesterov: options.Momentum > 0,
            weight_decay: options.WeightDecay),
        OptimizerKind.RMSProp => optim.RMSProp(parameters, lr: options.LearningRate, weight_decay: options.WeightDecay),
        _ => optim.Adam(parameters, lr: options.LearningRate, weight_decay: options.WeightDecay),
    };
}
