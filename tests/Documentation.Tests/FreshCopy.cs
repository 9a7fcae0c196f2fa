using Documentation.Tests.Running;

namespace Documentation.Tests;

/// <summary>The fresh copy of the repository in which all chapters are typed, made when the first one is.</summary>
public sealed class FreshCopy : IDisposable
{
    private Workplace? _place;

    public void Dispose() => _place?.Dispose();

    internal async Task<Workplace> GetAsync(CancellationToken cancellation) => _place ??= await Workplace.FreshAsync(cancellation);
}
