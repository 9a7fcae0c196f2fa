namespace TorchSharp.Modules;

public sealed partial class GELU
{
    /// <summary>How Φ is computed.</summary>
    public enum Approximate
    {
        none,
        tanh,
    }
}
