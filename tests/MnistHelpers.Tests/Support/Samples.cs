namespace MnistHelpers.Tests;

/// <summary>Evaluations of a few samples that can be counted by hand.</summary>
internal static class Samples
{
    /// <summary>Each prediction with the same confidence, the rest spread over the other classes.</summary>
    internal static Evaluation Evaluate(int[] labels, int[] predicted, float confidence = 0.9f, int classes = 10)
    {
        var probabilities = new float[labels.Length * classes];
        for (int i = 0; i < labels.Length; i++)
        {
            probabilities.AsSpan(i * classes, classes).Fill(classes == 1 ? 1 : (1 - confidence) / (classes - 1));
            probabilities[i * classes + predicted[i]] = classes == 1 ? 1 : confidence;
        }
        return Evaluation.FromProbabilities(labels, probabilities, classes);
    }

    /// <summary>Twelve samples of three digits: one 4 taken for a 9, two 9 for a 4, and a 0 of two that is right.</summary>
    internal static Evaluation FoursAndNines { get; } = Evaluate(
        [4, 4, 4, 4, 9, 9, 9, 9, 9, 9, 0, 0],
        [4, 4, 4, 9, 9, 9, 9, 9, 4, 4, 0, 4]);

    internal static Evaluation AllRight { get; } = Evaluate([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);

    internal static Evaluation AllWrong { get; } = Evaluate([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);

    internal static Evaluation OneSample { get; } = Evaluate([7], [7]);

    internal static Evaluation OneClass { get; } = Evaluate([3, 3, 3], [3, 5, 3]);
}
