namespace TorchSharp.Modules;

public sealed partial class GELU
{
    /// <summary>The method used to compute Φ.</summary>
    public enum Approximate
    {
        /// <summary>The exact Φ.</summary>
        none,
        /// <summary>Φ approximated with the hyperbolic tangent, ½(1 + tanh(√(2/π)(x + 0.044715x³))).</summary>
        tanh,
    }
}
