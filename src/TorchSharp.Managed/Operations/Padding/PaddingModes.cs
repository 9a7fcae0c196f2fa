namespace TorchSharp;

/// <summary>How a convolution fills the frame around its input.</summary>
public enum PaddingModes
{
    Zeros = 0,
    Reflect = 1,
    Replicate = 2,
    Circular = 3,
    Constant = 4,
}

/// <summary>A padding by its effect: none, or such that the output has the input's size.</summary>
public enum Padding
{
    Valid = 0,
    Same = 1,
}
