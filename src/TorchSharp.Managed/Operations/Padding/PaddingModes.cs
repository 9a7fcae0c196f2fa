namespace TorchSharp;

/// <summary>How the border around an input is filled.</summary>
public enum PaddingModes
{
    /// <summary>With zeros.</summary>
    Zeros = 0,
    /// <summary>With the input's own elements, mirrored at its edge; the edge itself is not repeated.</summary>
    Reflect = 1,
    /// <summary>With the elements at the input's edge.</summary>
    Replicate = 2,
    /// <summary>With the elements at the other end of the input.</summary>
    Circular = 3,
    /// <summary>With a constant.</summary>
    Constant = 4,
}

/// <summary>The types of padding: none, or enough to keep the input's size.</summary>
public enum Padding
{
    /// <summary>No padding.</summary>
    Valid = 0,
    /// <summary>Enough padding to keep the input's size.</summary>
    Same = 1,
}
