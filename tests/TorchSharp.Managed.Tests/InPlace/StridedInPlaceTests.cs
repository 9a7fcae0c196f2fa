namespace TorchSharp.Managed.Tests;

/// <summary>Changes in place of parts of a tensor, compared with the same computed apart and copied, and with loops.</summary>
public sealed class StridedInPlaceTests
{
    public static TheoryData<string> Views => [.. s_views.Keys];

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_views = new()
    {
        ["columns"] = x => x.narrow(2, 1, 3),
        ["rows"] = x => x.narrow(1, 1, 2),
        ["one row of each"] = x => x.select(1, 2),
        ["one column"] = x => x.narrow(2, 2, 1),
        ["every other column"] = x => x.slice(2, 0, 5, 2),
        ["transposed"] = x => x.transpose(0, 2),
        ["one number"] = x => x[1, 2, 3],
        ["none"] = x => x.narrow(2, 3, 0),
    };

    [Theory]
    [MemberData(nameof(Views))]
    public void APartIsChanged_AndTheRestIsNot(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor whole = arange(60, dtype: ScalarType.Float32).view(4, 3, 5), expected = whole.clone(), other = rand(4, 3, 5);
        Tensor part = s_views[name](whole), operand = s_views[name](other), apart = s_views[name](expected);
        apart.copy_(part * operand + 1);
        part.mul_(operand).add_(1);
        Assert.Equal(Near.Values(expected), Near.Values(whole));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void ARowOrANumber_IsRepeated(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor whole = arange(60, dtype: ScalarType.Float32).view(4, 3, 5), expected = whole.clone();
        Tensor part = s_views[name](whole), apart = s_views[name](expected);
        Tensor row = part.shape.Length == 0 ? tensor(3f) : arange(part.shape[^1], dtype: ScalarType.Float32);
        apart.copy_(part - row);
        part.sub_(row);
        Assert.Equal(Near.Values(expected), Near.Values(whole));
    }

    [Fact]
    [Differs("an operation in place whose other operand is a part of the same tensor")]
    public void PartsThatShareMemory_AreReadBeforeTheyAreWritten()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(12, dtype: ScalarType.Float32).view(3, 4);
        x.narrow(1, 1, 3).add_(x.narrow(1, 0, 3));
        Assert.Equal([0, 1, 3, 5, 4, 9, 11, 13, 8, 17, 19, 21], Near.Values(x));
    }

    [Fact]
    public void ManyRows_AreSharedOutAmongThreads()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(50, 40, 70), row = rand(70), column = rand(40, 1);
        float[] values = Floats(x), rows = Floats(row), columns = Floats(column), sums = Floats(x + row);
        float[] products = Floats(x.transpose(0, 1) * column.unsqueeze(2));
        for (int i = 0; i < values.Length; i++)
        {
            Assert.Equal(values[i] + rows[i % 70], sums[i]);
            Assert.Equal(values[i] * columns[i / 70 % 40], products[(((i / 70 % 40 * 50) + (i / 2800)) * 70) + (i % 70)]);
        }
    }

    private static float[] Floats(Tensor tensor) => [.. Near.Values(tensor).Select(value => (float)value)];
}
