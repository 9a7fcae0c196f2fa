namespace TorchSharp;

/// <summary>How a convolution fills the frame around its input.</summary>
public enum PaddingModes
{
    /// <summary>With zeros.</summary>
    Zeros = 0,
    /// <summary>With the input's own elements, mirrored at its edge, which is not repeated.</summary>
    Reflect = 1,
    /// <summary>With the elements at the input's edge.</summary>
    Replicate = 2,
    /// <summary>With the elements at the other end of the input.</summary>
    Circular = 3,
    /// <summary>With one number.</summary>
    Constant = 4,
}

/// <summary>A padding by its effect: none, or such that the output has the input's size.</summary>
public enum Padding
{
    /// <summary>No padding.</summary>
    Valid = 0,
    /// <summary>As much padding as keeps the input's size.</summary>
    Same = 1,
}
