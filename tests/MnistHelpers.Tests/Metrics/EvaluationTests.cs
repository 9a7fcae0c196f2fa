using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class EvaluationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static Evaluation Small() => Evaluation.FromProbabilities(
        [0, 1, 1, 0, 1],
        [
            0.75f, 0.25f, // right
            0.6f, 0.4f,   // wrong
            0.9f, 0.1f,   // wrong, and surest
            0.4f, 0.6f,   // wrong, as sure as the first
            0.5f, 0.5f,   // equal: the first class, wrong
        ],
        classes: 2);

    [Fact]
    public void Mistakes_StandTheMostConfidentFirst() =>
        Assert.Equal(
            [new Mistake(2, 1, 0, 0.9f), new Mistake(1, 1, 0, 0.6f), new Mistake(3, 0, 1, 0.6f), new Mistake(4, 1, 0, 0.5f)],
            Small().Mistakes);

    [Fact]
    public void FromPredictions_KnowsNoLossAndNoConfidence()
    {
        Evaluation evaluation = Evaluation.FromPredictions([0, 1, 2], [2, 1, 0], classes: 3);

        Assert.Null(evaluation.Loss);
        Assert.Equal([new Mistake(0, 0, 2, null), new Mistake(2, 2, 0, null)], evaluation.Mistakes);
        Assert.True(evaluation.Probabilities.IsEmpty);
        Assert.Throws<InvalidOperationException>(() => evaluation.Probability(0, 0));
    }

    [Fact]
    public void FromImageSet_TakesItsLabels()
    {
        var images = new ImageSet(new byte[3], new byte[] { 7, 0, 9 }, rows: 1, columns: 1);
        var probabilities = new float[30];
        probabilities[7] = probabilities[10] = probabilities[21] = 1;

        Evaluation evaluation = Evaluation.FromProbabilities(images, probabilities);

        Assert.Equal([7, 0, 9], evaluation.Labels.ToArray());
        Assert.Equal([7, 0, 1], evaluation.Predicted.ToArray());
        Assert.Equal(1, evaluation.Probability(2, 1));
        Assert.Equal(1, Evaluation.FromPredictions(images, [7, 0, 9]).Accuracy);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 2)]
    [InlineData(-1, 2)]
    public void Probability_OutsideTheSamplesOrClasses_Throws(int sampleBeyond, int classIndex)
    {
        Evaluation evaluation = Small();

        Assert.Throws<ArgumentOutOfRangeException>(
            () => evaluation.Probability(sampleBeyond == 1 ? evaluation.Count : sampleBeyond, classIndex));
    }

    [Theory]
    [InlineData("row 1 sums to 1.5, 1 expected", 0.5f, 0.5f, 1f, 0.5f)]
    [InlineData("-2 found in row 0", -2f, 3f, 0.5f, 0.5f)]
    [InlineData("NaN found in row 1", 0.5f, 0.5f, float.NaN, 0.5f)]
    [InlineData("row 0 sums to Infinity", 0.5f, float.PositiveInfinity, 0.5f, 0.5f)]
    [InlineData("3 values found, 4 expected", 0.5f, 0.5f, 1f)]
    public void FromProbabilities_NoProbabilities_IsAFault(string expected, params float[] values) =>
        Assert.Contains(
            expected,
            Culture.German(() => Assert.Throws<ArgumentException>(() => Evaluation.FromProbabilities([0, 1], values, classes: 2)).Message));

    [Fact]
    public void From_NoSamples_IsAFault() => Assert.Throws<ArgumentException>(() => Evaluation.FromPredictions([], []));

    [Fact]
    public void ToString_IsATable() =>
        Assert.Equal(
            """
            accuracy 0.2000, loss 1.0232 (1 of 5 right)
            class     precision  recall      F1      F2  support
            0            0.2500  0.5000  0.3333  0.4167        2
            1            0.0000  0.0000  0.0000  0.0000        3
            macro        0.1250  0.2500  0.1667  0.2083        5
            weighted     0.1000  0.2000  0.1333  0.1667        5
            micro        0.2000  0.2000  0.2000  0.2000        5
            """.ReplaceLineEndings("\n"),
            Culture.German(Small().ToString));

    [Fact]
    public void ToCsv_HasAllDigits() =>
        Assert.Equal(
            """
            class,precision,recall,f1,f2,support
            0,0.25,0.5,0.3333333333333333,0.4166666666666667,2
            1,0,0,0,0,3
            macro,0.125,0.25,0.16666666666666666,0.20833333333333334,5
            weighted,0.1,0.2,0.13333333333333333,0.16666666666666669,5
            micro,0.2,0.2,0.2,0.2,5

            """.ReplaceLineEndings("\n"),
            Culture.German(Small().ToCsv));

    [Fact]
    public void ToJson_HoldsEveryMetric()
    {
        Evaluation evaluation = Small();

        JsonElement json = JsonDocument.Parse(Culture.German(evaluation.ToJson)).RootElement;

        Assert.Equal(
            ["count", "accuracy", "loss", "cohenKappa", "matthewsCorrelation", "top2Accuracy", "brierScore", "expectedCalibrationError",
            "averagePrecision", "areaUnderRoc", "perClass", "macro", "weighted", "micro", "confusionMatrix"],
            json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(5, json.GetProperty("count").GetInt32());
        Assert.Equal(0.2, json.GetProperty("accuracy").GetDouble());
        Assert.Equal(evaluation.Loss, json.GetProperty("loss").GetDouble());
        Assert.Equal(evaluation.ConfusionMatrix.CohenKappa, json.GetProperty("cohenKappa").GetDouble());
        Assert.Equal(evaluation.ConfusionMatrix.MatthewsCorrelation, json.GetProperty("matthewsCorrelation").GetDouble());
        Assert.Equal(evaluation.TopKAccuracy(2), json.GetProperty("top2Accuracy").GetDouble());
        Assert.Equal(evaluation.BrierScore, json.GetProperty("brierScore").GetDouble());
        Assert.Equal(Calibration.Of(evaluation).ExpectedError, json.GetProperty("expectedCalibrationError").GetDouble());
        Assert.Equal(evaluation.AveragePrecision(), json.GetProperty("averagePrecision").GetDouble());
        Assert.Equal(evaluation.AreaUnderRoc(), json.GetProperty("areaUnderRoc").GetDouble());
        Assert.Equal(evaluation.PerClass, json.GetProperty("perClass").Deserialize<ClassMetrics[]>(JsonSerializerOptions.Web)!);
        Assert.Equal(evaluation.Macro, json.GetProperty("macro").Deserialize<Averages>(JsonSerializerOptions.Web));
        Assert.Equal(evaluation.Weighted, json.GetProperty("weighted").Deserialize<Averages>(JsonSerializerOptions.Web));
        Assert.Equal(evaluation.Micro, json.GetProperty("micro").Deserialize<Averages>(JsonSerializerOptions.Web));
        Assert.Equal([[1L, 1L], [3L, 0L]], json.GetProperty("confusionMatrix").Deserialize<long[][]>()!);
    }

    [Fact]
    public void ToJson_WhatIsNotKnownOrNotDefined_IsNull()
    {
        JsonElement labels = JsonDocument.Parse(Evaluation.FromPredictions([1], [1]).ToJson()).RootElement;
        Assert.All(
            ["loss", "top2Accuracy", "brierScore", "expectedCalibrationError", "averagePrecision", "areaUnderRoc"],
            name => Assert.Equal(JsonValueKind.Null, labels.GetProperty(name).ValueKind));
        Assert.Equal(1, labels.GetProperty("accuracy").GetDouble());
        // Where a class never came, there is no area.
        JsonElement oneClass =
            JsonDocument.Parse(Evaluation.FromProbabilities([0, 0], [0.5f, 0.5f, 1, 0], classes: 2).ToJson()).RootElement;
        Assert.Equal(JsonValueKind.Null, oneClass.GetProperty("areaUnderRoc").ValueKind);
    }

    [Fact]
    public void Save_WritesWhatTheNameEndsWith()
    {
        Evaluation evaluation = Small();

        evaluation.Save(_folder.Find("metrics.json"));
        evaluation.Save(_folder.Find("metrics.csv"));

        Assert.Equal(evaluation.ToJson(), File.ReadAllText(_folder.Find("metrics.json")));
        Assert.Equal(evaluation.ToCsv(), File.ReadAllText(_folder.Find("metrics.csv")));
        Assert.Contains(
            "end the name with .json or .csv", Assert.Throws<ArgumentException>(() => evaluation.Save(_folder.Find("metrics"))).Message);
    }
}
