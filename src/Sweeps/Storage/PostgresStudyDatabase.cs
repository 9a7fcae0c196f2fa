using System.Data.Common;
using Dapper;
using Npgsql;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>Studies on a PostgreSQL server, for workers on many machines.</summary>
internal sealed class PostgresStudyDatabase : StudyDatabase
{
    /// <summary>The number of the advisory lock under which processes that create tables wait for one another.</summary>
    private const long MakersLock = 0x4D4E7377;

    private readonly NpgsqlConnectionStringBuilder _settings;

    internal PostgresStudyDatabase(string connectionString)
    {
        try
        {
            _settings = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or InvalidCastException)
        {
            throw new ArgumentException(
                $"connection string: {fault.Message.TrimEnd('.')}; give one such as Host=server;Database=sweeps;Username=me", fault);
        }
        // A single connection, kept open, needs no pooling. A server that hangs counts as unreachable.
        _settings.Pooling = false;
        _settings.Timeout = 10;
        _settings.CommandTimeout = 20;
        _settings.KeepAlive = 10;
    }

    internal override string Name =>
        string.IsNullOrEmpty(_settings.Database) ? $"{_settings.Host}" : $"{_settings.Database} on {_settings.Host}";

    internal static bool IsConnectionString(string location) =>
        location.Contains('=') && location.Split(';').Any(part => part.Split('=')[0].Trim().ToUpperInvariant() is "HOST" or "SERVER");

    internal override string DefaultCheckpoints(string study, string id) => Path.Combine(Path.GetTempPath(), "mnist-sweeps", id);

    // Class 08: connection; 40: serialization and deadlock; 53: too many connections; 57P: the server is stopping or starting.
    internal override bool Passes(DbException fault) => fault is PostgresException { SqlState: var state }
        ? ((string[])["08", "40", "53", "57P"]).Any(passing => state.StartsWith(passing, StringComparison.Ordinal))
        : fault is NpgsqlException;

    internal override bool IsDuplicate(DbException fault) => fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    internal override Exception Explain(DbException fault) => fault is PostgresException { SqlState: var state }
        ? state switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                new UnauthorizedAccessException(
                    $"{Name}: the server refuses the name or the password; give the right ones, the password "
                        + "in the variable PGPASSWORD or a file .pgpass", fault),
            PostgresErrorCodes.InvalidCatalogName => new IOException(
                $"{Name}: the server has no such database; make it with createdb", fault),
            PostgresErrorCodes.InsufficientPrivilege =>
                new UnauthorizedAccessException($"{Name}: the user may not make or write the tables of studies; grant the right", fault),
            PostgresErrorCodes.UndefinedTable => new InvalidDataException($"{Name}: no study found; create it first", fault),
            _ => new IOException($"{Name}: the server answers: {((PostgresException)fault).MessageText}", fault),
        }
        : new IOException(
            $"{Name}: the server cannot be reached ({(fault.InnerException ?? fault).Message.TrimEnd('.')}); see whether it runs and the "
                + "connection string is right", fault);

    protected override void PrepareCore(bool create)
    {
        if (create)
        {
            Transact((connection, transaction) =>
            {
                connection.Execute("SELECT pg_advisory_xact_lock(@MakersLock)", new { MakersLock }, transaction);
                PrepareTables(connection, transaction);
                return 0;
            });
            return;
        }
        Read(connection =>
        {
            CheckVersion(connection);
            return 0;
        });
    }

    protected override bool HasTables() =>
        Read(connection => connection.QuerySingle<bool>("SELECT to_regclass('sweep_schema') IS NOT NULL"));

    protected override DbConnection Open()
    {
        var connection = new NpgsqlConnection(_settings.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
