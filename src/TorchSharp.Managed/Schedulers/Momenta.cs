namespace TorchSharp.Engine;

/// <summary>The momentum of each group, or the first beta of the Adam family, as schedulers set it.</summary>
internal sealed class Momenta
{
    private readonly torch.optim.ILearningRateController[] groups;

    internal Momenta(torch.optim.Optimizer optimizer)
    {
        groups = [.. optimizer.ParamGroups];
        if (Array.Exists(groups, group => group is not (torch.optim.IMomentum or torch.optim.IBetas)))
            throw new ArgumentException("optimizer must support momentum with `cycle_momentum` option enabled", nameof(optimizer));
    }

    internal double this[int group]
    {
        set
        {
            if (groups[group] is torch.optim.IBetas betas)
                betas.Betas = (value, betas.Betas.Item2);
            else
                ((torch.optim.IMomentum)groups[group]).Momentum = value;
        }
    }
}
