namespace TorchSharp;

/// <summary>The numbers of tensors and packed sequences that a thread created and disposed, in total and by type.</summary>
public class ThreadDisposeScopeStatistics
{
    /// <summary>The number of objects created outside of any scope.</summary>
    public long CreatedOutsideScopeCount => TensorStatistics.CreatedOutsideScopeCount + PackedSequenceStatistics.CreatedOutsideScopeCount;

    /// <summary>The number of objects disposed while no scope held them.</summary>
    public long DisposedOutsideScopeCount =>
        TensorStatistics.DisposedOutsideScopeCount + PackedSequenceStatistics.DisposedOutsideScopeCount;

    /// <summary>The number of objects created within a scope.</summary>
    public long CreatedInScopeCount => TensorStatistics.CreatedInScopeCount + PackedSequenceStatistics.CreatedInScopeCount;

    /// <summary>The number of objects disposed while a scope held them.</summary>
    public long DisposedInScopeCount => TensorStatistics.DisposedInScopeCount + PackedSequenceStatistics.DisposedInScopeCount;

    /// <summary>The number of objects attached to a scope after they were created.</summary>
    public long AttachedToScopeCount => TensorStatistics.AttachedToScopeCount + PackedSequenceStatistics.AttachedToScopeCount;

    /// <summary>The number of objects detached from a scope.</summary>
    public long DetachedFromScopeCount => TensorStatistics.DetachedFromScopeCount + PackedSequenceStatistics.DetachedFromScopeCount;

    /// <summary>The number of this thread's objects that are still live.</summary>
    public long ThreadTotalLiveCount => TensorStatistics.ThreadTotalLiveCount + PackedSequenceStatistics.ThreadTotalLiveCount;

    /// <summary>The counts for tensors.</summary>
    public LifetimeStatistics TensorStatistics { get; } = new();

    /// <summary>The counts for packed sequences: all zero, as the managed engine has none.</summary>
    public LifetimeStatistics PackedSequenceStatistics { get; } = new();

    /// <summary>Resets all counts to 0.</summary>
    public void Reset()
    {
        TensorStatistics.Reset();
        PackedSequenceStatistics.Reset();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"ThreadTotalLiveCount: {ThreadTotalLiveCount}; CreatedOutsideScopeCount: {CreatedOutsideScopeCount}; DisposedOutsideScopeCount: "
            + $"{DisposedOutsideScopeCount}; "
        + $"CreatedInScopeCount: {CreatedInScopeCount}; DisposedInScopeCount: {DisposedInScopeCount}; "
        + $"AttachedToScopeCount: {AttachedToScopeCount}; DetachedFromScopeCount: {DetachedFromScopeCount}";
}
