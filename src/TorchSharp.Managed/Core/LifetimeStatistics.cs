namespace TorchSharp;

/// <summary>How many objects of a kind a thread made and disposed, in dispose scopes and outside of them.</summary>
public class LifetimeStatistics
{
    /// <summary>Objects made with no scope open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Objects disposed while no scope held them.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Objects made while a scope was open.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Objects disposed while a scope held them.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Objects taken into a scope after they were made.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Objects let go by a scope.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>Objects made on this thread less those disposed.</summary>
    public long ThreadTotalLiveCount => CreatedInScopeCount - DisposedInScopeCount + CreatedOutsideScopeCount - DisposedOutsideScopeCount;

    /// <summary>Sets all counts to 0.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount = DisposedInScopeCount = 0;
        AttachedToScopeCount = DetachedFromScopeCount = 0;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; DisposedOutsideScopeCount: "
            + $"{DisposedOutsideScopeCount}; "
        + $"CreatedInScopeCount: {CreatedInScopeCount}; DisposedInScopeCount: {DisposedInScopeCount}; "
        + $"AttachedToScopeCount: {AttachedToScopeCount}; DetachedFromScopeCount: {DetachedFromScopeCount}";

    internal void CountCreated(bool inScope)
    {
        if (inScope)
            CreatedInScopeCount++;
        else
            CreatedOutsideScopeCount++;
    }

    internal void CountDisposed(bool inScope)
    {
        if (inScope)
            DisposedInScopeCount++;
        else
            DisposedOutsideScopeCount++;
    }

    internal void CountAttached() => AttachedToScopeCount++;

    internal void CountDetached() => DetachedFromScopeCount++;
}
