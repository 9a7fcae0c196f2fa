using System.Globalization;
using LiveNotebooks.Tweaking;
using Microsoft.CodeAnalysis.CSharp;

namespace LiveNotebooks.Tests.Tweaking;

/// <summary>The steps of numbers.</summary>
public sealed class NumberStepsTests
{
    [Theory]
    [InlineData("int epochs = 3", "2", "4")]
    [InlineData("int epochs = 0", null, "1")]
    [InlineData("int offset = 0", "-1", "1")]
    [InlineData("int offset = -3", "-4", "-2")]
    [InlineData("int batchSize = 64", "32", "128")]
    [InlineData("int trainCount = 55_000", "50_000", "60_000")]
    [InlineData("int trainCount = 10_000", "9_000", "12_000")]
    [InlineData("int bins = 15", "12", "20")]
    [InlineData("long seed = 42", "41", "43")]
    [InlineData("int randomSeed = 64", "63", "65")]
    [InlineData("byte gray = 255", "250", null)]
    [InlineData("int most = 2147483647", "2_000_000_000", null)]
    [InlineData("double learningRate = 3e-3", "2e-3", "5e-3")]
    [InlineData("double learningRate = 0.001", "0.0005", "0.002")]
    [InlineData("double learningRate = 1e-3", "5e-4", "2e-3")]
    [InlineData("double momentum = 0.9", "0.8", "1.0")]
    [InlineData("double shift = 0.0", "-0.1", "0.1")]
    [InlineData("float noise = 0.5f", "0.4f", "0.6f")]
    [InlineData("double scale = 2.5E6", "2E6", "3E6")]
    [InlineData("double dropout = 0.25;  // 0.0 to 1.0", "0.24", "0.26")]
    [InlineData("double dropout = 0.995;  // 0.0 to 1.0", "0.99", "1.0")]
    [InlineData("double dropout = 1.0;  // 0.0 to 1.0", "0.99", null)]
    [InlineData("int layers = 1;  // 1 to 20", null, "2")]
    [InlineData("int layers = 25;  // 1 to 20", "20", null)]
    public void Steps_FitTheQuantity(string declaration, string? less, string? more)
    {
        var (number, start) = Parse(declaration);
        Assert.Equal((less, more), (number(start).Next(start, -1), number(start).Next(start, 1)));
    }

    /// <summary>As many steps down as up, or up as down, lead back to the start, whatever it is, as it was written.</summary>
    [Fact]
    public void StepsBack_LeadToTheStart()
    {
        var random = new Random(11);
        string[] forms =
        [
            "int count = {0}", "int offset = -{0}", "long seed = {0}", "int offset = {0}", "double value = {1}", "double rate = {1}",
            "double value = -{1}", "float value = {1}f", "double rate = {2}", "int count = {0};  // 0 to 1,000,000",
            "int n = {0};  // 1 to 99999", "double value = {1};  // 0 to 100000", "double value = {1};  // 0.0001 to 100000", "decimal value = {1}m", "var n = {0}u",
        ];
        for (int i = 0; i < 6_000; i++)
        {
            int whole = (int)Math.Pow(10, 5 * random.NextDouble());
            string real = Math.Pow(10, (9 * random.NextDouble()) - 4).ToString($"F{random.Next(1, 5)}", CultureInfo.InvariantCulture);
            string small = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 100) / 10.0:0.0}e-{random.Next(1, 9)}");
            string declaration = string.Format(CultureInfo.InvariantCulture, forms[i % forms.Length], whole, real, small);
            var (number, start) = Parse(declaration);
            if (number(start).Write(start.ToString()).Fault is not null)
                continue;
            int steps = random.Next(1, 12), direction = random.Next(2) == 0 ? 1 : -1;
            var now = start;
            int taken = 0;
            while (taken < steps && number(now).Next(start, direction) is { } next)
            {
                now = NumberLiteral.Parse(next)!;
                taken++;
            }
            var top = now;
            for (int back = 0; back < taken; back++)
                now = number(now).Next(start, -direction) is { } next ? NumberLiteral.Parse(next)! : now;
            Assert.True(start.ToString() == now.ToString(), $"{declaration}: {taken} steps of {direction} to {top} and back lead to {now}");
        }
    }

    private static (Func<NumberLiteral, NumberParameter> Number, NumberLiteral Start) Parse(string declaration)
    {
        string[] parts = declaration.Split([" = ", ";  // "], StringSplitOptions.None);
        string[] names = parts[0].Split(' ');
        var start = NumberLiteral.Parse(parts[1])!;
        var type = NumberType.Of(SyntaxFactory.ParseTypeName(names[0]), start);
        return (now => new NumberParameter(names[1], now, type, parts.Length > 2 ? parts[2] : ""), start);
    }
}
