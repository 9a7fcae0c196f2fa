using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class ConfusionChartTests
{
    [Fact]
    public void Rates_AreSharesOfTheActualDigit()
    {
        ChartView figure = Culture.German(() => EvaluationCharts.ConfusionMatrix(Samples.FoursAndNines, rates: true));

        Assert.Equal("66.67 % right; most often a 0 is taken for a 4 (50.0 % of the zeros)", figure.Title());
        Assert.Equal(["50.0 %", "50.0 %", "75.0 %", "25.0 %", "33.3 %", "66.7 %"], figure.Captions());
        JsonElement mistakes = figure.Traces()[1];
        Assert.Equal(2 / 6.0, mistakes.GetProperty("z")[9][4].GetDouble());
        Assert.Equal(0.5, mistakes.GetProperty("zmax").GetDouble());
    }

    [Fact]
    public void Hover_SaysWhatHowManyAndWhichShare()
    {
        foreach (bool rates in new[] { false, true })
        {
            JsonElement texts = EvaluationCharts.ConfusionMatrix(Samples.FoursAndNines, rates).Traces()[1].GetProperty("text");
            Assert.Equal("actual 9, predicted 4: 2 images, 33.3 % of the nines", texts[9][4].GetString());
            Assert.Equal("actual 4, predicted 9: 1 image, 25.0 % of the fours", texts[4][9].GetString());
            Assert.Equal("actual 1, predicted 2: no image", texts[1][2].GetString());
        }
    }

    [Fact]
    public void TwoMixUpsThatAreEquallyFrequent_AreBothNamed()
    {
        Evaluation evaluation = Evaluation.FromPredictions([2, 2, 2, 3, 3, 3], [7, 7, 2, 5, 5, 3], classes: 10);
        Assert.Equal(
            "2 of 6 right; most often a 2 is taken for a 7, or a 3 for a 5 (2 times each)",
            EvaluationCharts.ConfusionMatrix(evaluation).Title());
    }

    [Fact]
    public void Eight_HasAnotherArticle()
    {
        Evaluation evaluation = Evaluation.FromPredictions([8, 8, 3, 3], [3, 3, 8, 3], classes: 10);
        Assert.Equal(
            "1 of 4 right; most often an 8 is taken for a 3 (2 times)", EvaluationCharts.ConfusionMatrix(evaluation).Title());
    }

    [Fact]
    public void AllRight_HasNoMistakeToColor()
    {
        ChartView figure = EvaluationCharts.ConfusionMatrix(Samples.AllRight, rates: true);
        Assert.Equal("100.00 % right", figure.Title());
        Assert.Equal((0, 1), (figure.Traces()[1].GetProperty("zmin").GetDouble(), figure.Traces()[1].GetProperty("zmax").GetDouble()));
    }

    [Fact]
    public void AllWrong_OneSample_OneClass_EachHaveAChart()
    {
        Assert.Equal(
            "0 of 10 right; 10 mix-ups are equally frequent, such as a 0 taken for a 1 (once each)",
            EvaluationCharts.ConfusionMatrix(Samples.AllWrong).Title());
        Assert.Equal("1 of 1 right", EvaluationCharts.ConfusionMatrix(Samples.OneSample).Title());
        Assert.Equal(
            "66.67 % right; most often a 3 is taken for a 5 (33.3 % of the threes)",
            EvaluationCharts.ConfusionMatrix(Samples.OneClass, rates: true).Title());
        Assert.Equal("2 of 2 right", EvaluationCharts.ConfusionMatrix(Evaluation.FromPredictions([0, 0], [0, 0], classes: 1)).Title());
    }
}
