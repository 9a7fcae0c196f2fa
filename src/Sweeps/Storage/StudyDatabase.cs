using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>A database that holds studies: <see cref="SqliteStudyDatabase"/> or <see cref="PostgresStudyDatabase"/>.</summary>
internal abstract class StudyDatabase : StudyPlace
{
    protected const int Version = 1;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS sweep_schema (version BIGINT NOT NULL);
        CREATE TABLE IF NOT EXISTS sweep_studies (
            name TEXT NOT NULL PRIMARY KEY, id TEXT NOT NULL, definition TEXT NOT NULL, data TEXT, trials BIGINT, stopped BIGINT NOT NULL DEFAULT 0,
            revision BIGINT NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS sweep_trials (
            study TEXT NOT NULL, number BIGINT NOT NULL, state BIGINT NOT NULL, parameters TEXT NOT NULL, enqueued BIGINT NOT NULL DEFAULT 0,
            attempt BIGINT NOT NULL DEFAULT 0, idle BIGINT NOT NULL DEFAULT 0, worker TEXT, claim TEXT, beats BIGINT NOT NULL DEFAULT 0,
            objectives TEXT, fault TEXT, note TEXT, started BIGINT, finished BIGINT, seconds DOUBLE PRECISION NOT NULL DEFAULT 0,
            revision BIGINT NOT NULL, PRIMARY KEY (study, number), UNIQUE (study, parameters));
        CREATE TABLE IF NOT EXISTS sweep_values (
            study TEXT NOT NULL, number BIGINT NOT NULL, step BIGINT NOT NULL, value DOUBLE PRECISION NOT NULL, revision BIGINT NOT NULL,
            PRIMARY KEY (study, number, step));
        CREATE INDEX IF NOT EXISTS sweep_trials_revision ON sweep_trials (study, revision);
        CREATE INDEX IF NOT EXISTS sweep_trials_state ON sweep_trials (study, state);
        CREATE INDEX IF NOT EXISTS sweep_values_revision ON sweep_values (study, revision);
        """;

    private DbConnection? _connection;

    static StudyDatabase() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>Returns the default folder for the checkpoints of a study's trials.</summary>
    /// <param name="study">The study's name.</param>
    /// <param name="id">The study's unique ID.</param>
    internal abstract string DefaultCheckpoints(string study, string id);

    internal override void Prepare(bool create) => Explained(() =>
    {
        PrepareCore(create);
        return true;
    });

    internal override bool HasStudies() => Explained(() =>
    {
        if (!HasTables())
            return false;
        PrepareCore(create: false);
        return true;
    });

    internal override IReadOnlyList<string> Names() =>
        Explained(() => Read(connection => connection.Query<string>("SELECT name FROM sweep_studies ORDER BY name").AsList()));

    internal override StudyStore Store(string study, Action<string> warn) => new DatabaseStudyStore(this, study, warn);

    /// <summary>Runs statements as a transaction: all of them are carried out, or none.</summary>
    /// <exception cref="DbException">
    /// They were not carried out or, if the connection was lost at the very end, it is unknown whether they were.
    /// </exception>
    internal T Transact<T>(Func<IDbConnection, IDbTransaction, T> statements)
    {
        DbConnection connection = Connected();
        using DbTransaction transaction = connection.BeginTransaction();
        T result = statements(connection, transaction);
        transaction.Commit();
        return result;
    }

    /// <summary>Reads without a transaction.</summary>
    internal T Read<T>(Func<IDbConnection, T> statements) => statements(Connected());

    /// <summary>Closes the connection; the next statement opens a new one.</summary>
    internal void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }

    /// <summary>Returns whether a fault is temporary: the server is unreachable, or another program has locked the file.</summary>
    internal abstract bool Passes(DbException fault);

    /// <summary>Returns whether a row was rejected as a duplicate.</summary>
    internal abstract bool IsDuplicate(DbException fault);

    /// <summary>Explains the fault in one sentence.</summary>
    internal abstract Exception Explain(DbException fault);

    /// <summary>
    /// Explains the fault in one sentence if it was caused by unexpected column contents, which Dapper and
    /// the providers report in several ways.
    /// </summary>
    internal InvalidDataException? ExplainContent(Exception fault) =>
        fault is DataException or InvalidCastException or FormatException or OverflowException
            ? new InvalidDataException(
                $"{Name}: the study is damaged ({fault.Message.Split('\n')[0].TrimEnd('.')}); go on from a copy of it, or begin a new one",
                fault)
            : null;

    public override void Dispose() => Disconnect();

    protected abstract DbConnection Open();

    /// <summary>Returns whether the tables of studies exist.</summary>
    protected abstract bool HasTables();

    protected abstract void PrepareCore(bool create);

    /// <summary>Creates the tables if they are missing, and checks their version.</summary>
    protected void PrepareTables(IDbConnection connection, IDbTransaction transaction)
    {
        connection.Execute(Tables, transaction: transaction);
        connection.Execute(
            "INSERT INTO sweep_schema (version) SELECT @Version WHERE NOT EXISTS (SELECT 1 FROM sweep_schema)", new { Version },
            transaction);
        CheckVersion(connection, transaction);
    }

    /// <exception cref="InvalidDataException">The tables have another version.</exception>
    protected void CheckVersion(IDbConnection connection, IDbTransaction? transaction = null)
    {
        long found = connection.QuerySingle<long>("SELECT version FROM sweep_schema", transaction: transaction);
        if (found != Version)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture,
                $"{Name}: its studies are of version {found}, this program reads {Version}; use the program "
                    + $"that made them, or begin a new study elsewhere"));
        }
    }

    private T Explained<T>(Func<T> statements)
    {
        try
        {
            return statements();
        }
        catch (DbException fault)
        {
            throw Explain(fault);
        }
        catch (Exception fault) when (ExplainContent(fault) is { } sentence)
        {
            throw sentence;
        }
    }

    private DbConnection Connected()
    {
        if (_connection is { State: ConnectionState.Open })
            return _connection;
        Disconnect();
        return _connection = Open();
    }
}
