namespace TorchSharp.Engine;

/// <summary>The momentum of each group, or the first beta of the Adam family, as set by schedulers.</summary>
internal sealed class Momenta
{
    private readonly torch.optim.ILearningRateController[] _groups;

    internal Momenta(torch.optim.Optimizer optimizer)
    {
        _groups = [.. optimizer.ParamGroups];
        if (Array.Exists(_groups, group => group is not (torch.optim.IMomentum or torch.optim.IBetas)))
            throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled", nameof(optimizer));
    }

    internal double this[int group]
    {
        set
        {
            if (_groups[group] is torch.optim.IBetas betas)
                betas.Betas = (value, betas.Betas.Item2);
            else
                ((torch.optim.IMomentum)_groups[group]).Momentum = value;
        }
    }
}
