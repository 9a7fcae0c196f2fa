using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>Studies in a file, for workers on one machine: SQLite with a write-ahead log.</summary>
internal sealed class SqliteStudyDatabase : StudyDatabase
{
    /// <summary>The application ID "MNsw", which distinguishes the file from other programs' databases.</summary>
    private const int ApplicationId = 0x4D4E7377;

    // sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19,
        NotADatabase = 26;

    private readonly string _path;

    static SqliteStudyDatabase() => SQLitePCL.Batteries_V2.Init();

    private readonly TimeSpan _patience;

    /// <param name="path">The file.</param>
    /// <param name="patience">How long a statement waits for other writers; 10 seconds by default.</param>
    internal SqliteStudyDatabase(string path, TimeSpan? patience = null)
    {
        _path = Path.GetFullPath(path);
        _patience = patience ?? TimeSpan.FromSeconds(10);
    }

    internal override string Name => _path;

    internal override string DefaultCheckpoints(string study, string id) => $"{_path}.{study}.checkpoints";

    internal override bool Passes(DbException fault) => fault is SqliteException { SqliteErrorCode: Busy or Locked };

    internal override bool IsDuplicate(DbException fault) => fault is SqliteException { SqliteErrorCode: Constraint };

    internal override Exception Explain(DbException fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked =>
            new IOException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_path}: another program has locked the study for {_patience.TotalSeconds} seconds; "
                        + $"end that program, or wait until it is done"), fault),
        ReadOnly => new UnauthorizedAccessException(
            $"{_path}: may not be written; give yourself the right to write the file and its folder", fault),
        Full => new IOException($"{_path}: the disk is full; make room and go on", fault),
        CannotOpen => new IOException($"{_path}: cannot be opened; see whether its folder is there and may be written", fault),
        Corrupt => new InvalidDataException($"{_path}: the study is damaged; go on from a copy of it, or begin a new one", fault),
        NotADatabase => new InvalidDataException($"{_path}: no study file; give one that a sweep wrote, or the name of a new one", fault),
        InputOutput => new IOException($"{_path}: reading or writing failed ({fault.Message}); see whether the disk is well", fault),
        _ => new InvalidDataException($"{_path}: the study cannot be read ({fault.Message})", fault),
    };

    protected override void PrepareCore(bool create)
    {
        RegularFile.Check(_path);
        if (!File.Exists(_path) || new FileInfo(_path).Length == 0)
        {
            if (!create)
                throw new FileNotFoundException($"{_path}: no study found; create it first, or name the file of one", _path);
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        }
        Read(connection => connection.Execute("PRAGMA journal_mode = WAL"));
        long application = Read(connection => connection.QuerySingle<long>("PRAGMA application_id"));
        bool isNew = IsEmpty;
        if (application != ApplicationId && !isNew)
            throw new InvalidDataException($"{_path}: a database of another program; give the name of a study, or of a new file");
        if (!isNew && Read(connection => connection.QueryFirst<string>("PRAGMA quick_check(1)")) is not "ok" and var damage)
        {
            throw new InvalidDataException(
                $"{_path}: the study is damaged ({damage.ReplaceLineEndings(" ")}); go on from a copy of it, or begin a new one");
        }
        if (isNew && !create)
            throw new InvalidDataException($"{_path}: an empty database; create the study first");
        Transact((connection, transaction) =>
        {
            PrepareTables(connection, transaction);
            return connection.Execute($"PRAGMA application_id = {ApplicationId}", transaction: transaction);
        });
    }

    protected override bool HasTables() => File.Exists(_path) && new FileInfo(_path).Length > 0 && !IsEmpty;

    private bool IsEmpty => Read(connection => connection.QuerySingle<long>("SELECT COUNT(*) FROM sqlite_master")) == 0;

    protected override DbConnection Open()
    {
        // Without a pool, closing the connection closes the file, so that it can be moved or deleted.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false, DefaultTimeout = 1 }.ToString());
        try
        {
            connection.Open();
            // SQLite does the waiting; the library would sleep 150 ms at a time. Anything lost in a power failure is computed again.
            connection.Execute(
                FormattableString.Invariant($"PRAGMA busy_timeout = {(int)_patience.TotalMilliseconds}; PRAGMA synchronous = NORMAL"));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
