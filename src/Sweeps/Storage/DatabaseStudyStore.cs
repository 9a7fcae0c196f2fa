using System.Data;
using System.Data.Common;
using Dapper;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>
/// A study in a database. If the server is unreachable or the file is locked, an operation waits and tries again. All operations are
/// idempotent: if one was carried out before the connection was lost, it is not repeated.
/// </summary>
internal sealed class DatabaseStudyStore : StudyStore
{
    private static readonly TimeSpan s_shortestWait = TimeSpan.FromSeconds(0.5), s_longestWait = TimeSpan.FromSeconds(5);

    private const string TrialColumns =
        "number, state, parameters, enqueued, attempt, idle, worker, claim, objectives, fault, note, started, finished, seconds";

    private readonly StudyDatabase _database;
    private readonly Lock _lock = new();
    private readonly Action<string> _warn;

    internal DatabaseStudyStore(StudyDatabase database, string study, Action<string> warn)
        : base(study)
    {
        _database = database;
        _warn = warn;
    }

    internal override string Place => _database.Name;

    internal override bool HasOtherWorkers => true;

    public override void Dispose() => _database.Dispose();

    internal override string DefaultCheckpoints(string id) => _database.DefaultCheckpoints(Study, id);

    internal override bool Create(string definition, int? trials) => Run(() => Added(
        () => _database.Transact((connection, transaction) => connection.Execute(
            "INSERT INTO sweep_studies (name, id, definition, trials) VALUES (@Study, @id, @definition, @trials)",
            new { Study, id = Guid.NewGuid().ToString("N"), definition, trials = (long?)trials }, transaction)),
        isOurs: () => false));

    internal override StudyRow? Find(CancellationToken cancellation = default) => Run(
        () => _database.Read(connection => connection.QuerySingleOrDefault<StudyRow>(
            "SELECT name, id, definition, trials, stopped, revision FROM sweep_studies WHERE name = @Study", new { Study })),
        cancellation);

    internal override (List<TrialRow> Trials, List<ValueRow> Values) Changes(long after, CancellationToken cancellation) => Run(
        () => _database.Read(connection => (
            connection.Query<TrialRow>(
                $"SELECT {TrialColumns} FROM sweep_trials WHERE study = @Study AND revision > @after ORDER BY number", new { Study, after })
                    .AsList(),
            connection.Query<ValueRow>(
                "SELECT number, step, value FROM sweep_values WHERE study = @Study AND revision > @after ORDER BY number, step",
                new { Study, after }).AsList())),
        cancellation);

    internal override bool Insert(int number, string parameters, bool isRunning, CancellationToken cancellation)
    {
        string claim = NewClaim();
        return Run(
            () => Added(
                () => Change((connection, transaction, revision) => connection.Execute(
                    """
                    INSERT INTO sweep_trials (study, number, state, parameters, enqueued, attempt, worker, claim, started, revision)
                    VALUES (@Study, @number, @state, @parameters, @enqueued, @attempt, @worker, @claim, @started, @revision)
                    """,
                    new
                    {
                        Study,
                        number = (long)number,
                        state = (long)(isRunning ? TrialState.Running : TrialState.Waiting),
                        parameters,
                        enqueued = isRunning ? 0L : 1L,
                        attempt = isRunning ? 1L : 0L,
                        worker = isRunning ? Worker : null,
                        claim,
                        started = isRunning ? Now : (long?)null,
                        revision,
                    },
                    transaction)),
                () => IsOurs(number, claim)),
            cancellation);
    }

    internal override bool Claim(TrialRow row, long idle, CancellationToken cancellation)
    {
        string claim = NewClaim();
        return Run(
            () => Change((connection, transaction, revision) => connection.Execute(
                """
                UPDATE sweep_trials SET state = @running, attempt = attempt + 1, idle = @idle, worker = @Worker, claim = @claim,
                    started = COALESCE(started, @Now), revision = @revision
                WHERE study = @Study AND number = @Number AND attempt = @Attempt AND state = @State
                """,
                new { running = (long)TrialState.Running, idle, Worker, claim, Now, revision, Study, row.Number, row.Attempt, row.State },
                transaction)) > 0 || IsOurs(row.Number, claim),
            cancellation);
    }

    internal override bool Report(int number, long attempt, int step, double value, CancellationToken cancellation) => Run(
        () => Change((connection, transaction, revision) =>
        {
            // There is progress: the count of attempts without any restarts here.
            int kept = connection.Execute(
                "UPDATE sweep_trials SET idle = 0, revision = @revision WHERE study = @Study AND number = "
                    + "@number AND attempt = @attempt AND state = @running",
                new { revision, Study, number = (long)number, attempt, running = (long)TrialState.Running }, transaction);
            if (kept > 0)
                Write(connection, transaction, number, step, value, revision);
            return kept > 0;
        }),
        cancellation);

    internal override bool Leave(int number, long attempt, TrialLeave leave, CancellationToken cancellation = default) => Run(
        () => Change((connection, transaction, revision) =>
        {
            int kept = connection.Execute(
                """
                UPDATE sweep_trials SET state = @State, objectives = @Objectives, fault = @Fault, finished = @finished,
                    seconds = seconds + @Seconds, claim = NULL, revision = @revision
                WHERE study = @Study AND number = @number AND attempt = @attempt AND state = @from
                """,
                new
                {
                    State = (long)leave.State,
                    leave.Objectives,
                    leave.Fault,
                    finished = leave.State is TrialState.Waiting ? (long?)null : Now,
                    leave.Seconds,
                    revision,
                    Study,
                    number = (long)number,
                    attempt,
                    from = (long)leave.From,
                },
                transaction);
            if (kept > 0 && leave.Last is { } last)
                Write(connection, transaction, number, last.Step, last.Value, revision);
            return kept > 0 || connection.ExecuteScalar<long>(
                "SELECT COUNT(*) FROM sweep_trials WHERE study = @Study AND number = @number AND attempt = @attempt AND state = @state",
                new { Study, number = (long)number, attempt, state = (long)leave.State }, transaction) > 0;
        }),
        cancellation);

    internal override void Annotate(int number, string? note) => Run(() => Change((connection, transaction, revision) =>
        connection.Execute(
            "UPDATE sweep_trials SET note = @note, revision = @revision WHERE study = @Study AND number = @number",
            new { note, revision, Study, number = (long)number }, transaction)));

    internal override string? SetData(string data) => Run(() => _database.Transact((connection, transaction) =>
    {
        connection.Execute("UPDATE sweep_studies SET data = COALESCE(data, @data) WHERE name = @Study", new { data, Study }, transaction);
        return connection.QuerySingle<string>("SELECT data FROM sweep_studies WHERE name = @Study", new { Study }, transaction);
    }));

    internal override void SetTrials(int? trials) => Run(() => Change((connection, transaction, _) =>
        connection.Execute(
            "UPDATE sweep_studies SET trials = @trials WHERE name = @Study", new { trials = (long?)trials, Study }, transaction)));

    internal override void SetStopped(bool stopped) => Run(() => Change((connection, transaction, _) =>
        connection.Execute(
            "UPDATE sweep_studies SET stopped = @stopped WHERE name = @Study", new { stopped = stopped ? 1L : 0L, Study }, transaction)));

    internal override IReadOnlyList<Heartbeat>? Beat(IReadOnlyList<(int Number, long Attempt)> running)
    {
        try
        {
            lock (_lock)
            {
                foreach ((int number, long attempt) in running)
                {
                    _database.Transact((connection, transaction) => connection.Execute(
                        "UPDATE sweep_trials SET beats = beats + 1 WHERE study = @Study AND number = @number AND attempt = @attempt",
                        new { Study, number = (long)number, attempt }, transaction));
                }
                return _database.Read(connection => connection.Query<Heartbeat>(
                    "SELECT number, attempt, beats FROM sweep_trials WHERE study = @Study AND state = @running",
                    new { Study, running = (long)TrialState.Running }).AsList());
            }
        }
        // On a timer's thread, any exception would end the process; the next user of the database gets to see it.
        catch (Exception)
        {
            lock (_lock)
                _database.Disconnect();
            return null;
        }
    }

    private static string NewClaim() => Guid.NewGuid().ToString("N");

    private void Write(
        IDbConnection connection, IDbTransaction transaction, int number, int step, double value, long revision) => connection.Execute(
        """
        INSERT INTO sweep_values (study, number, step, value, revision) VALUES (@Study, @number, @step, @value, @revision)
        ON CONFLICT (study, number, step) DO UPDATE SET value = excluded.value, revision = excluded.revision
        """,
        new { Study, number = (long)number, step = (long)step, value, revision }, transaction);

    /// <summary>
    /// Runs a change under a new number. Taking the number locks the study, so that changes become visible in the order of their numbers.
    /// </summary>
    private T Change<T>(Func<IDbConnection, IDbTransaction, long, T> statements) => _database.Transact((connection, transaction) =>
        statements(connection, transaction, connection.QuerySingle<long>(
            "UPDATE sweep_studies SET revision = revision + 1 WHERE name = @Study RETURNING revision", new { Study }, transaction)));

    private bool Added(Func<int> insert, Func<bool> isOurs)
    {
        try
        {
            return insert() > 0;
        }
        catch (DbException fault) when (_database.IsDuplicate(fault))
        {
            return isOurs();
        }
    }

    private bool IsOurs(long number, string claim) => _database.Read(connection => connection.ExecuteScalar<long>(
        "SELECT COUNT(*) FROM sweep_trials WHERE study = @Study AND number = @number AND claim = @claim",
        new { Study, number, claim })) > 0;

    private T Run<T>(Func<T> statements, CancellationToken cancellation = default)
    {
        TimeSpan wait = s_shortestWait;
        for (bool isTold = false; ; isTold = true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                lock (_lock)
                {
                    T result = statements();
                    if (isTold)
                        _warn($"{Place}: back again; continuing");
                    return result;
                }
            }
            catch (Exception fault) when (_database.ExplainContent(fault) is { } damage)
            {
                throw damage;
            }
            catch (DbException fault)
            {
                lock (_lock)
                    _database.Disconnect();
                Exception sentence = _database.Explain(fault);
                if (!_database.Passes(fault))
                    throw sentence;
                if (!isTold)
                    _warn($"{sentence.Message}. Waiting for it.");
            }
            cancellation.WaitHandle.WaitOne(wait);
            wait = wait * 2 < s_longestWait ? wait * 2 : s_longestWait;
        }
    }
}
