namespace MnistHelpers;

/// <summary>The optimization algorithm.</summary>
public enum OptimizerKind
{
    /// <summary>Adam (Kingma and Ba, 2015); weight decay is added to the gradient.</summary>
    Adam,

    /// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, 2019).</summary>
    AdamW,

    /// <summary>Stochastic gradient descent, with Nesterov momentum if <see cref="TrainerOptions.Momentum"/> is above 0.</summary>
    SGD,

    /// <summary>RMSProp (Tieleman and Hinton, 2012).</summary>
    RMSProp,
}
