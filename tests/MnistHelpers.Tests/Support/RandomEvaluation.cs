namespace MnistHelpers.Tests;

internal static class RandomEvaluation
{
    /// <summary>Probabilities that lean toward the truth, with ties among them.</summary>
    internal static Evaluation Of(int seed, int count = 60, int classes = 4)
    {
        var random = new SeededRandom(seed);
        var labels = new int[count];
        var probabilities = new float[count * classes];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(classes);
            int[] votes = [.. Enumerable.Range(0, classes).Select(c => 1 + random.Next(4) + (c == labels[i] ? random.Next(5) : 0))];
            for (int c = 0; c < classes; c++)
                probabilities[i * classes + c] = (float)votes[c] / votes.Sum();
        }
        return Evaluation.FromProbabilities(labels, probabilities, classes);
    }

    /// <summary>Seeds for properties that hold of any evaluation.</summary>
    internal static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];
}
