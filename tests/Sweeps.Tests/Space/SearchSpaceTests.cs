using MnistHelpers.Sweeps.Samplers;

namespace MnistHelpers.Sweeps.Tests;

public sealed class SearchSpaceTests
{
    private static readonly SearchSpace s_space = new(
        new RealParameter("learningRate", 1e-4, 3e-2, logarithmic: true),
        new CategoricalParameter("batchSize", 32, 64, 128),
        new IntegerParameter("blocks", 1, 3),
        new IntegerParameter("block2.filters", 16, 64, step: 16) { When = Condition.AtLeast("blocks", 2) },
        new IntegerParameter("dense1.units", 8, 256, logarithmic: true),
        new CategoricalParameter("optimizer", Optimizer.Adam, Optimizer.SGD),
        new RealParameter("momentum", 0, 0.95) { When = Condition.AnyOf("optimizer", Optimizer.SGD) },
        new CategoricalParameter("globalAveragePool", false, true));

    [Fact]
    public void Json_ReadAgain_IsTheSameSpace()
    {
        string json = Culture.German(s_space.ToJson);

        Assert.Equal(s_space, Culture.German(() => SearchSpace.FromJson(json)));
        Assert.Contains("\"logReal\": [\n      0.0001,\n      0.03\n    ]", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a": {"integer": [5, 1]}}""", "search space: a: from 5 to 1 found; give the smaller bound first")]
    [InlineData("""{"a": {"real": [0.5, 0.25]}}""", "search space: a: from 0.5 to 0.25 found; give the smaller bound first")]
    [InlineData("""{"a": {"logReal": [0, 1]}}""", "search space: a: logarithmic from 0 found; give bounds above 0")]
    [InlineData("""{"a": {"integer": [1, 2.5]}}""", "search space: a: 2.5 found; give whole numbers, or 'real'")]
    [InlineData("""{"a": {"integer": [1]}}""", "search space: a: 1 numbers found for 'integer'; give two, the lowest and the highest")]
    [InlineData("""{"a": {"categorical": []}}""", "search space: a: no values found; give at least one")]
    [InlineData("""{"a": {"categorical": [1, 1]}}""", "search space: a: 1 found twice; give each value once")]
    [InlineData("""{"a": {"categorical": [null]}}""", "search space: a: null found; give a finite number, a text or a bool")]
    [InlineData(
        """{"a": {"uniform": [0, 1]}}""", "search space: a: 'uniform' found; give integer, logInteger, real, logReal or categorical")]
    [InlineData("""{"a": {}}""", "search space: a: no choice found; give integer, logInteger, real, logReal or categorical")]
    [InlineData("""{"a": 3}""", "search space: a: 3 found; give an object, such as {\"integer\": [1, 5]}")]
    [InlineData("""{}""", "search space: no hyperparameters found; give at least one")]
    [InlineData(
        """[]""",
        "search space: a list found; give an object with an entry for each hyperparameter, such as {\"epochs\": {\"integer\": [1, 5]}}")]
    [InlineData(
        "{\n\"a\": ",
        "search space: no JSON (line 2); give an object with an entry for each hyperparameter, such as {\"epochs\": {\"integer\": [1, 5]}}")]
    [InlineData(
        """{"a": {"real": [0, 1], "when": {"b": [1]}}}""",
        "search space: a: its condition depends on b, which does not stand before it in the search space; put it there")]
    [InlineData(
        """{"b": {"integer": [1, 2]}, "a": {"real": [0, 1], "when": {"b": [3]}}}""",
        "search space: a: its condition asks for b 3, which is never chosen; give a whole number from 1 to 2")]
    public void Json_WithAFault_IsRefusedInASentence(string json, string sentence)
    {
        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Culture.German(() => SearchSpace.FromJson(json)));

        Assert.Equal(sentence, fault.Message);
    }

    [Fact]
    public void Space_WithANameTwice_IsRefused()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(
            () => new SearchSpace(new IntegerParameter("a", 1, 2), new RealParameter("a", 0, 1)));

        Assert.Equal("a: found twice in the search space; give each hyperparameter once", fault.Message);
    }

    [Fact]
    public void Points_OfConditionalChoices_LeaveOutWhatHasNoMeaning()
    {
        var space = new SearchSpace(
            new IntegerParameter("blocks", 1, 2), new IntegerParameter("width", 10, 30, step: 10) { When = Condition.AtLeast("blocks", 2) },
            new RealParameter("rate", 0, 1));

        string[] points = [.. space.Points(points: 2).Select(space.Key)];

        Assert.Equal(
            [
                """{"blocks":1,"rate":0}""", """{"blocks":1,"rate":1}""",
                """{"blocks":2,"width":10,"rate":0}""", """{"blocks":2,"width":10,"rate":1}""", """{"blocks":2,"width":20,"rate":0}""",
                """{"blocks":2,"width":20,"rate":1}""", """{"blocks":2,"width":30,"rate":0}""", """{"blocks":2,"width":30,"rate":1}""",
            ],
            points);
        Assert.Equal(points[5..], space.Points(points: 2, skip: 5).Select(space.Key));
    }

    [Fact]
    public void Key_OfAnyPoint_GivesThePointBack()
    {
        for (int number = 0; number < 200; number++)
        {
            IReadOnlyDictionary<string, object> point = RandomPoint(number);

            IReadOnlyDictionary<string, object> back = Culture.German(() => s_space.Parse(s_space.Key(point)));

            Assert.Equal(
                point.OrderBy(value => value.Key, StringComparer.Ordinal), back.OrderBy(value => value.Key, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Units_OfAnyPoint_LieInTheirParts()
    {
        for (int number = 0; number < 200; number++)
        {
            IReadOnlyDictionary<string, object> point = RandomPoint(number);
            double[] units = s_space.ToUnits(point);

            for (int i = 0; i < s_space.Count; i++)
            {
                if (!point.TryGetValue(s_space[i].Name, out object? value))
                {
                    Assert.True(double.IsNaN(units[i]));
                    continue;
                }
                Assert.InRange(units[i], 0, 1);
                object back = s_space[i].FromUnit(units[i]);
                if (value is double real)
                    Assert.Equal(real, (double)back, 1e-12 * Math.Abs(real) + 1e-15);
                else
                    Assert.Equal(value, back);
            }
        }
    }

    [Theory]
    [InlineData(1e-4, 3e-2, true, 0.37, 8.252e-4)]
    [InlineData(1e-4, 3e-2, true, 0.9, 1.696e-2)]
    [InlineData(123.45, 9e6, true, 0.99, 8.047e6)]
    [InlineData(0, 0.5, false, 0.271828182, 0.13591)]
    [InlineData(-10, 10, false, 0.271828182, -4.563)]
    [InlineData(0, 3e9, false, 0.271828182, 8.155e8)]
    [InlineData(0.123456789, 1, true, 0, 0.123456789)]
    [InlineData(0.1, 0.987654321, false, 1, 0.987654321)]
    [InlineData(0.123456789, 0.123456789, false, 0.5, 0.123456789)]
    public void FromUnit_OfARealNumber_HasFewDigits_AndStaysWithinItsBounds(
        double low, double high, bool logarithmic, double unit, double value) =>
        Assert.Equal(value, new RealParameter("rate", low, high, logarithmic).FromUnit(unit));

    [Theory]
    [InlineData(1, 64)]
    [InlineData(8, 256)]
    public void FromUnit_OfALogarithmicInteger_GivesEveryValueAndEqualRatiosEqualParts(int low, int high)
    {
        var parameter = new IntegerParameter("units", low, high, logarithmic: true);

        int[] values = [.. Enumerable.Range(0, 100_000).Select(i => (int)parameter.FromUnit((i + 0.5) / 100_000))];

        Assert.Equal(Enumerable.Range(low, high - low + 1), values.Distinct());
        // The part of each value is that of the logarithms of its bounds, half a step to either side.
        double whole = Math.Log(high + 0.5) - Math.Log(low - 0.5);
        foreach (int value in (int[])[low, 2 * low, high / 2, high])
            Assert.Equal((Math.Log(value + 0.5) - Math.Log(value - 0.5)) / whole, values.Count(other => other == value) / 100_000.0, 2e-5);
    }

    [Fact]
    public void Parse_OfWhatSomebodyGives_TakesNumbersOfAnyType()
    {
        var space = new SearchSpace(new CategoricalParameter("batchSize", 32, 64), new RealParameter("rate", 0, 1));

        IReadOnlyDictionary<string, object> point = space.Parse(new Dictionary<string, object> { ["batchSize"] = 64L, ["rate"] = 1 });

        Assert.Equal("""{"batchSize":64,"rate":1}""", space.Key(point));
        Assert.IsType<double>(point["rate"]);
    }

    [Fact]
    public void Numbers_AreTheSame_WhateverTheirType()
    {
        var space = new SearchSpace(
            new CategoricalParameter("dropout", 0.0, 0.5), new IntegerParameter("width", 1, 2) { When = Condition.AnyOf("dropout", 0) });

        Assert.Contains("width", space.Parse(new Dictionary<string, object> { ["dropout"] = 0.0, ["width"] = 1 }).Keys);
        Assert.DoesNotContain("width", space.Parse(new Dictionary<string, object> { ["dropout"] = 0.5 }).Keys);
        // In JSON, 0.0 is 0.
        Assert.Equal(space, SearchSpace.FromJson(space.ToJson()));
        Assert.Equal(
            "a: 1 found twice; give each value once",
            Assert.Throws<ArgumentException>(() => new CategoricalParameter("a", 1, 1.0)).Message);
    }

    [Theory]
    [InlineData("rate", 2.0, "rate: 2 found; give a number from 0 to 1")]
    [InlineData("rate", null, "rate: not given; give a number from 0 to 1")]
    [InlineData("speed", 1.0, "speed: no hyperparameter of the search space; it has blocks, width, rate")]
    [InlineData("width", 10, "width: given, though it has no meaning with blocks as it is; leave it out")]
    public void Parse_OfAWrongPoint_IsRefusedInASentence(string name, object? value, string sentence)
    {
        var space = new SearchSpace(
            new IntegerParameter("blocks", 1, 2), new IntegerParameter("width", 10, 30) { When = Condition.AtLeast("blocks", 2) },
            new RealParameter("rate", 0, 1));
        var given = new Dictionary<string, object> { ["blocks"] = 1, ["rate"] = 0.5 };
        if (value is null)
            given.Remove(name);
        else
            given[name] = value;

        ArgumentException fault = Assert.Throws<ArgumentException>(() => Culture.German(() => space.Parse(given)));

        Assert.Equal(sentence, fault.Message);
    }

    private static IReadOnlyDictionary<string, object> RandomPoint(int number) =>
        new RandomSampler().Suggest(new SamplingContext(s_space, 7, [], [], _ => false), number)!;

    private enum Optimizer
    {
        Adam,
        SGD,
    }
}
