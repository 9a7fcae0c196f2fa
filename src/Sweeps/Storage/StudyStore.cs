using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>A study where it is kept, with one method per operation. Each operation is carried out completely or not at all.</summary>
/// <param name="study">The study's name.</param>
internal abstract class StudyStore(string study) : IDisposable
{
    internal string Study { get; } = study;

    /// <summary>The name of the place for messages.</summary>
    internal abstract string Place { get; }

    /// <summary>Whether other programs may work on the study.</summary>
    internal abstract bool HasOtherWorkers { get; }

    /// <summary>The name of this process in the table.</summary>
    internal string Worker { get; } = FormattableString.Invariant($"{Environment.MachineName}:{Environment.ProcessId}");

    protected static long Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();

    public abstract void Dispose();

    /// <summary>Returns the default folder for the checkpoints of the study's trials.</summary>
    /// <param name="id">The study's unique ID.</param>
    internal abstract string DefaultCheckpoints(string id);

    /// <summary>Adds the study; returns false if there already is one of its name.</summary>
    internal abstract bool Create(string definition, int? trials);

    /// <summary>Returns the study's row; null if there is none.</summary>
    internal abstract StudyRow? Find(CancellationToken cancellation = default);

    /// <summary>Returns everything written after a change.</summary>
    internal abstract (List<TrialRow> Trials, List<ValueRow> Values) Changes(long after, CancellationToken cancellation);

    /// <summary>Adds a trial; returns false if another process has added one with the same number or the same point.</summary>
    /// <param name="number">The trial's number.</param>
    /// <param name="parameters">The trial's point.</param>
    /// <param name="isRunning">Whether this process runs it from now on; otherwise it waits, like an enqueued trial.</param>
    /// <param name="cancellation">Cancels the wait for the database.</param>
    internal abstract bool Insert(int number, string parameters, bool isRunning, CancellationToken cancellation);

    /// <summary>Takes over a trial that is waiting or whose worker is dead; returns false if another process was faster.</summary>
    internal abstract bool Claim(TrialRow row, long idle, CancellationToken cancellation);

    /// <summary>Records an intermediate value; returns false if the trial was lost to another worker.</summary>
    internal abstract bool Report(int number, long attempt, int step, double value, CancellationToken cancellation);

    /// <summary>Ends a trial, or makes it wait for others; returns false if it was lost to another worker.</summary>
    internal abstract bool Leave(int number, long attempt, TrialLeave leave, CancellationToken cancellation = default);

    internal abstract void Annotate(int number, string? note);

    /// <summary>Records the fingerprint of the data that trials learn from if there is none yet, and returns the recorded one.</summary>
    internal abstract string? SetData(string data);

    internal abstract void SetTrials(int? trials);

    internal abstract void SetStopped(bool stopped);

    /// <summary>
    /// Sends the heartbeats of trials and reads those of all trials. It makes a single attempt: null if the database is unreachable.
    /// </summary>
    internal abstract IReadOnlyList<Heartbeat>? Beat(IReadOnlyList<(int Number, long Attempt)> running);
}
