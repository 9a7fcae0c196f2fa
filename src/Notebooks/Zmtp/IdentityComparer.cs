namespace Notebooks.Zmtp;

/// <summary>Compares identities by their bytes.</summary>
internal sealed class IdentityComparer : IEqualityComparer<ReadOnlyMemory<byte>>
{
    public static IdentityComparer Instance { get; } = new();

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode(ReadOnlyMemory<byte> identity)
    {
        var hash = new HashCode();
        hash.AddBytes(identity.Span);
        return hash.ToHashCode();
    }
}
