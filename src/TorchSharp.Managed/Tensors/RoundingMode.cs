namespace TorchSharp;

public static partial class torch
{
    /// <summary>What becomes of the fraction of a quotient.</summary>
    public enum RoundingMode
    {
        /// <summary>It stays: true division.</summary>
        None,

        /// <summary>Rounded towards zero.</summary>
        trunc,

        /// <summary>Rounded down.</summary>
        floor,
    }
}
