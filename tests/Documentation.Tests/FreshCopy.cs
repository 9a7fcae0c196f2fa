using Documentation.Tests.Running;

namespace Documentation.Tests;

/// <summary>
/// The fresh copy of the repository in which all chapters are typed, in any order. It is made for the first one; the others find what is
/// built there, and none of the files that those before them have left.
/// </summary>
public sealed class FreshCopy : IDisposable
{
    private Workplace? _place;

    public void Dispose() => _place?.Dispose();

    internal async Task<Workplace> GetAsync(CancellationToken cancellation)
    {
        _place?.TidyUp();
        return _place ??= await Workplace.FreshAsync(cancellation);
    }
}
