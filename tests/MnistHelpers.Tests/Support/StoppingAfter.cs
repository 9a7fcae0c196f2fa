using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

/// <summary>A network whose training somebody stops during a step, counted from 1.</summary>
internal sealed class StoppingAfter : Module<Tensor, Tensor>
{
    private readonly DigitCnn model;
    private readonly CancellationTokenSource _stop;
    private readonly int _steps;
    private int _count;

    public StoppingAfter(DigitCnn model, int steps, CancellationTokenSource stop)
        : base(nameof(StoppingAfter))
    {
        this.model = model;
        _steps = steps;
        _stop = stop;
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        if (training && ++_count == _steps)
            _stop.Cancel();
        return model.call(input);
    }
}
