namespace MnistHelpers.Tests;

public sealed class ConfusionMatrixTests
{
    private static ConfusionMatrix Small() => new([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 0], classes: 4);

    [Fact]
    public void Counts_AreByActualThenPredicted()
    {
        ConfusionMatrix matrix = Small();

        Assert.Equal([[2, 1, 0, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]], matrix.ToRows());
        Assert.Equal(1, matrix[2, 0]);
        Assert.Equal(0, matrix[0, 2]);
        Assert.Equal((6, 3, 0.5), (matrix.Total, matrix.Correct, matrix.Accuracy));
        Assert.Equal([3, 2, 1, 0], Enumerable.Range(0, 4).Select(matrix.ActualTotal));
        Assert.Equal([4, 2, 0, 0], Enumerable.Range(0, 4).Select(matrix.PredictedTotal));
    }

    [Fact]
    public void ToNormalizedRows_SumToOneOrNothing() =>
        Assert.Equal([[2 / 3.0, 1 / 3.0, 0, 0], [0.5, 0.5, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]], Small().ToNormalizedRows());

    [Fact]
    public void NoSamples_GiveZeros()
    {
        var matrix = new ConfusionMatrix([], []);

        Assert.Equal((0, 0, 0), (matrix.Accuracy, matrix.Precision(0), matrix.FBeta(9, beta: 3)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 4)]
    public void Indexer_NoSuchClass_Throws(int actual, int predicted) =>
        Assert.Contains("0 to 3 expected", Assert.Throws<ArgumentOutOfRangeException>(() => Small()[actual, predicted]).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void FBeta_BetaNoPositiveNumber_Throws(double beta) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Small().FBeta(0, beta));

    [Fact]
    public void Constructor_BadLabels_AreNamed()
    {
        Assert.Contains(
            "predicted: 1 labels found for 2 actual ones",
            Assert.Throws<ArgumentException>(() => new ConfusionMatrix([1, 2], [1])).Message);
        Assert.Contains(
            "actual: label 10 found at index 1", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([1, 10], [1, 2])).Message);
        Assert.Contains(
            "predicted: label -1 found at index 0", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([1], [-1])).Message);
    }

    [Fact]
    public void ToString_IsATableWithTotals() =>
        Assert.Equal(
            """
            Confusion matrix (rows: actual, columns: predicted)
                   0  1  2  3  total
            0      2  1  0  0      3
            1      1  1  0  0      2
            2      1  0  0  0      1
            3      0  0  0  0      0
            total  4  2  0  0      6
            """.ReplaceLineEndings("\n"),
            Small().ToString());

    [Fact]
    public void ToString_UnderGermanCulture_SeparatesThousandsAsEver()
    {
        var labels = new int[1500];

        Assert.EndsWith("total  1,500  1,500", Culture.German(new ConfusionMatrix(labels, labels, classes: 1).ToString));
    }
}
