namespace MnistHelpers;

/// <summary>How the scores of the classes are averaged, named as in scikit-learn's <c>average</c>.</summary>
public enum Averaging
{
    /// <summary>The unweighted mean over the classes, including those without samples.</summary>
    Macro,

    /// <summary>The mean over the classes, weighted by the number of samples in each class.</summary>
    Weighted,

    /// <summary>The score of all binary decisions "is it this class?" pooled together.</summary>
    Micro,
}
