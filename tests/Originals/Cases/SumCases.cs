namespace Originals.Cases;

/// <summary>The types of sums and of other reductions.</summary>
internal static class SumCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("sum: as bytes", () => tensor(new[] { 100, 200, 3.7f }).sum(uint8));
        yield return new("sum: of whole numbers as Float64", () => tensor(new[] { 1, 2 }).sum(float64));
        yield return new("sum: as Int32, of fractions", () => tensor(new[] { 1.6f, 1.6f }).sum(int32));
        yield return new("sum: 0 is a type", () => ones(2, 3).sum(0));
        yield return new("sum: 1 is a dimension", () => ones(2, 3).sum(1));
        yield return new("sum: no such dimension", () => ones(2, 3).sum(2));
        yield return new("sum: -1", () => ones(2, 3).sum(-1));
        yield return new("sum: 0L", () => ones(2, 3).sum(0L));
        yield return new("sum: along a dimension as Float64", () => ones(2, 3).sum(0, type: float64));
        yield return new("sum: along dimensions as Int32", () => ones(2, 3).sum(new long[] { 0 }, type: int32));
        yield return new("sum: torch.sum as Int32", () => sum(ones(2, 3), int32));
        yield return new("sum: of Booleans", () => ones(2, 3, dtype: @bool).sum());
        yield return new("sum: of bytes", () => tensor(new byte[] { 200, 100 }).sum());
        yield return new("sum: of the largest Int32", () => tensor(new[] { int.MaxValue, 1 }).sum());
        yield return new("mean: as Float64", () => ones(2, 3).mean(new long[] { 0 }, type: float64));
        yield return new("cumsum: as Int32", () => ones(2, 3).cumsum(0, type: int32));
        yield return new("cumsum: of bytes", () => tensor(new byte[] { 200, 100 }).cumsum(0));
        yield return new("prod: as Int32", () => (ones(2, 3) * 1.5).prod(int32));
        yield return new("prod: along a dimension as Int32", () => (ones(2, 3) * 1.5).prod(0, type: int32));
        yield return new("prod: of bytes", () => tensor(new byte[] { 200, 100 }).prod());
    }
}
