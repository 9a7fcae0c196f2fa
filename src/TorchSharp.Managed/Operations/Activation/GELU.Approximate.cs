namespace TorchSharp.Modules;

public sealed partial class GELU
{
    /// <summary>How Φ is computed.</summary>
    public enum Approximate
    {
        /// <summary>Φ as it is.</summary>
        none,
        /// <summary>Φ by a hyperbolic tangent, ½(1 + tanh(√(2/π)(x + 0.044715x³))).</summary>
        tanh,
    }
}
