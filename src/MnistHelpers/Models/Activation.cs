namespace MnistHelpers;

/// <summary>What stands behind a layer so that two layers are more than one.</summary>
public enum Activation
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>max(x, 0).</summary>
    ReLU,

    /// <summary>x where it is positive, else 0.01 x.</summary>
    LeakyReLU,

    /// <summary>x Φ(x), with the normal distribution's Φ (Hendrycks and Gimpel, 2016).</summary>
    GELU,

    /// <summary>x σ(x), with the logistic function σ; also called swish (Ramachandran, Zoph and Le, 2017).</summary>
    SiLU,
}
