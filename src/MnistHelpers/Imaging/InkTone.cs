namespace MnistHelpers;

/// <summary>The tone of the ink.</summary>
public enum InkTone
{
    /// <summary>The tone that covers less of the picture.</summary>
    Automatic,

    /// <summary>Ink darker than its background: pen on paper.</summary>
    Dark,

    /// <summary>Ink lighter than its background: chalk on a blackboard, MNIST's own images.</summary>
    Light,
}
