namespace MnistHelpers;

/// <summary>Which is the ink.</summary>
public enum InkTone
{
    /// <summary>Whichever covers less of the picture.</summary>
    Automatic,

    /// <summary>Ink is darker than its ground: pen on paper.</summary>
    Dark,

    /// <summary>Ink is lighter than its ground: chalk on a blackboard, MNIST's own images.</summary>
    Light,
}
