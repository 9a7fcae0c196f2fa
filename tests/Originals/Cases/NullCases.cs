namespace Originals.Cases;

/// <summary>Comparison with null.</summary>
internal static class NullCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("null: ==", () => ones(2) == (Tensor)null!);
        yield return new("null: null == null", () => (Tensor)null! == (Tensor)null!);
        yield return new("null: !=", () => ones(2) != (Tensor)null!);
        yield return new("null: eq", () => ones(2).eq((Tensor)null!));
        yield return new("null: Equals", () => ones(1).Equals(null!));
        yield return new("null: Equals of other objects", () => new object[] { ones(1).Equals("text"), ones(1).Equals(ones(1)) });
    }
}
