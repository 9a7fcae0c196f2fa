namespace TorchSharp;

/// <summary>How a tensor is written.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, type and device only.</summary>
    Metadata,

    /// <summary>All rows, as many columns as fit, aligned.</summary>
    Julia,

    /// <summary>Nested brackets, the middle of long dimensions left out.</summary>
    Numpy,

    /// <summary>A C# array literal, the middle of long dimensions left out.</summary>
    CSharp,

    /// <summary>What <see cref="torch.TensorStringStyle"/> says.</summary>
    Default,
}
