namespace MnistHelpers.Tests;

public sealed class TrainingHistoryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static TrainingHistory Make(params double[] validationLosses)
    {
        var history = new TrainingHistory();
        for (int i = 0; i < validationLosses.Length; i++)
            history.Add(new EpochRecord(i + 1, 0.1 + 0.2, 0.9, validationLosses[i], 0.95, 1e-3, 5.25, 10476.190476190475));
        return history;
    }

    [Theory]
    [InlineData(2, 0.5, 0.25, 0.3)]
    [InlineData(1, 0.25, 0.25)]
    [InlineData(2, double.NaN, 0.5, double.NaN)]
    [InlineData(1, double.PositiveInfinity, double.NaN)]
    public void BestEpoch_HasTheLowestValidationLoss(int expected, params double[] losses) =>
        Assert.Equal(expected, Make(losses).BestEpoch?.Epoch);

    [Fact]
    public void BestEpoch_NoneWithALoss_IsNull()
    {
        Assert.Null(Make().BestEpoch);
        Assert.Null(Make(double.NaN).BestEpoch);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Add_EpochThatDoesNotFollow_Throws(int epoch) =>
        Assert.Throws<ArgumentException>(() => Make(0.5, 0.4).Add(Make(1).Epochs[0] with { Epoch = epoch }));

    [Fact]
    public void Json_RoundTrip_GivesEqualEpochs()
    {
        TrainingHistory history = Make(0.1, double.NaN, double.PositiveInfinity, 1e-300);

        TrainingHistory read = Culture.German(() => TrainingHistory.FromJson(history.ToJson()));

        Assert.Equal(history.Epochs, read.Epochs);
    }

    [Fact]
    public void ToJson_NamesAreCamelCase() =>
        Assert.Equal(
            """
            {
              "epochs": [
                {
                  "epoch": 1,
                  "trainLoss": 0.30000000000000004,
                  "trainAccuracy": 0.9,
                  "validationLoss": 0.25,
                  "validationAccuracy": 0.95,
                  "learningRate": 0.001,
                  "seconds": 5.25,
                  "imagesPerSecond": 10476.190476190475
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Culture.German(Make(0.25).ToJson));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"epochs\": null}")]
    [InlineData("{\"epochs\": [null]}")]
    [InlineData("{\"epochs\": [{\"epoch\": 1}]}")]
    [InlineData("{\"epochs\": [{\"epoch\": 1, \"trainLoss\": \"x\"}]}")]
    public void FromJson_NoHistory_IsAFaultInOneSentence(string json)
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => TrainingHistory.FromJson(json));

        Assert.Matches(@"^training history: not JSON that TrainingHistory\.ToJson wrote( \(line 1\))?; save it again$", fault.Message);
    }

    [Fact]
    public void FromJson_EpochsOutOfOrder_IsAFault()
    {
        string json = Make(0.5, 0.4).ToJson().Replace("\"epoch\": 2", "\"epoch\": 1");

        Assert.Equal(
            "training history: epoch: 1 found after 1; count epochs upwards from 1",
            Assert.Throws<InvalidDataException>(() => TrainingHistory.FromJson(json)).Message);
    }

    [Fact]
    public void ToCsv_UnderGermanCulture_KeepsPointsAndAllDigits() =>
        Assert.Equal(
            "epoch,trainLoss,trainAccuracy,validationLoss,validationAccuracy,learningRate,seconds,imagesPerSecond\n"
            + "1,0.30000000000000004,0.9,0.25,0.95,0.001,5.25,10476.190476190475\n"
            + "2,0.30000000000000004,0.9,NaN,0.95,0.001,5.25,10476.190476190475\n",
            Culture.German(Make(0.25, double.NaN).ToCsv));

    [Fact]
    public void Save_WritesWhatTheNameEndsWith()
    {
        TrainingHistory history = Make(0.5);

        history.Save(_folder.Find("history.json"));
        history.Save(_folder.Find("history.CSV"));

        Assert.Equal(history.ToJson(), File.ReadAllText(_folder.Find("history.json")));
        Assert.Equal(history.ToCsv(), File.ReadAllText(_folder.Find("history.CSV")));
        Assert.Throws<ArgumentException>(() => history.Save(_folder.Find("history.txt")));
    }

    private static TrainingHistory Stopped(int finished)
    {
        TrainingHistory history = Make([.. Enumerable.Repeat(0.5, finished)]);
        history.Add(new EpochRecord(finished + 1, 0.75, 0.8, null, null, 1e-3, 1.5, 8533, ImagesSeen: 12_800));
        return history;
    }

    [Fact]
    public void Part_OfAnEpoch_IsARowThatSaysSo() =>
        Assert.Equal(
            """
            1 epoch, then stopped after 12,800 images of epoch 2, the best is 1: validation loss 0.5000, accuracy 0.9500
            epoch                    train loss  train acc.  val. loss  val. acc.  learning rate  seconds  images/s
            1                            0.3000      0.9000     0.5000     0.9500          0.001      5.3    10,476
            2 (part: 12,800 images)      0.7500      0.8000                                0.001      1.5     8,533
            """.ReplaceLineEndings("\n"),
            Culture.German(Stopped(1).ToString));

    [Fact]
    public void Part_OfTheFirstEpoch_IsReadAgainFromItsFiles()
    {
        TrainingHistory history = Stopped(0);
        TrainingHistory read = Culture.German(() => TrainingHistory.FromJson(history.ToJson()));
        Assert.Equal(history.Epochs, read.Epochs);
        Assert.DoesNotContain("isPartial", history.ToJson());
        Assert.Equal(
            "epoch,trainLoss,trainAccuracy,validationLoss,validationAccuracy,learningRate,seconds,imagesPerSecond,imagesSeen\n1,0.75,0.8,,,0.001,1.5,8533,12800\n",
            Culture.German(history.ToCsv));
        Assert.Equal("1,0.30000000000000004,0.9,0.5,0.95,0.001,5.25,10476.190476190475,", Stopped(1).ToCsv().Split('\n')[1]);
    }

    [Fact]
    public void Json_OfAnEarlierVersion_IsRead()
    {
        const string Json =
            """{"epochs": [{"epoch": 1, "trainLoss": 0.5, "trainAccuracy": 0.9, "validationLoss": null, "validationAccuracy": null, "learningRate": 0.001, "seconds": 5, "imagesPerSecond": 10}]}""";
        Assert.False(Assert.Single(TrainingHistory.FromJson(Json).Epochs).IsPartial);
    }

    [Fact]
    public void ToString_HugeLosses_AreReadable() =>
        Assert.Contains("1          0.3000      0.9000     7.6e29     0.9500", Make(7.57591341286214e29).ToString());

    [Fact]
    public void ToString_IsATableWithTheBestEpochAbove() =>
        Assert.Equal(
            """
            2 epochs, the best is 2: validation loss 0.4000, accuracy 0.9500
            epoch  train loss  train acc.  val. loss  val. acc.  learning rate  seconds  images/s
            1          0.3000      0.9000     0.5000     0.9500          0.001      5.3    10,476
            2          0.3000      0.9000     0.4000     0.9500          0.001      5.3    10,476
            """.ReplaceLineEndings("\n"),
            Culture.German(Make(0.5, 0.4).ToString));
}
