namespace TorchSharp;

/// <summary>The numbers of objects of a type that a thread created and disposed, inside and outside of dispose scopes.</summary>
public class LifetimeStatistics
{
    /// <summary>The number of objects created with no scope open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>The number of objects disposed while no scope held them.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>The number of objects created while a scope was open.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>The number of objects disposed while a scope held them.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>The number of objects attached to a scope after they were created.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>The number of objects detached from a scope.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>The number of objects created on this thread minus those disposed.</summary>
    public long ThreadTotalLiveCount => CreatedInScopeCount - DisposedInScopeCount + CreatedOutsideScopeCount - DisposedOutsideScopeCount;

    /// <summary>Resets all counts to 0.</summary>
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
