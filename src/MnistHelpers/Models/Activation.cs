namespace MnistHelpers;

/// <summary>The nonlinearity after a layer.</summary>
public enum Activation
{
    /// <summary>No activation.</summary>
    None,

    /// <summary>max(x, 0).</summary>
    ReLU,

    /// <summary>x if it is positive, otherwise 0.01 x.</summary>
    LeakyReLU,

    /// <summary>x Φ(x), where Φ is the cumulative distribution function of the normal distribution (Hendrycks and Gimpel, 2016).</summary>
    GELU,

    /// <summary>x σ(x), where σ is the logistic function; also called swish (Ramachandran, Zoph and Le, 2017).</summary>
    SiLU,
}
