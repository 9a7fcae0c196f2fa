namespace MnistHelpers;

/// <summary>How the scores of the classes become one, as scikit-learn's <c>average</c> names it.</summary>
public enum Averaging
{
    /// <summary>The mean over the classes, each weighing the same, also one that never came.</summary>
    Macro,

    /// <summary>The mean over the classes, each weighing as many samples as it has.</summary>
    Weighted,

    /// <summary>The score of all decisions "is it this class?" taken together.</summary>
    Micro,
}
