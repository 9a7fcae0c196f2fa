namespace TorchSharp;

/// <summary>The styles in which a tensor is written.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device only.</summary>
    Metadata,

    /// <summary>All rows and as many columns as fit, aligned.</summary>
    Julia,

    /// <summary>Nested brackets, with the middle of long dimensions omitted.</summary>
    Numpy,

    /// <summary>A C# array literal, with the middle of long dimensions omitted.</summary>
    CSharp,

    /// <summary>The style set by <see cref="torch.TensorStringStyle"/>.</summary>
    Default,
}
