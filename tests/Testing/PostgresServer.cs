using System.Diagnostics;
using System.Globalization;
using Common;

namespace Testing;

/// <summary>A PostgreSQL server for one test, on a loopback port and with its own data folder; it is stopped when disposed.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Installed = "/usr/lib/postgresql";
    private const string User = "sweeps";

    private readonly TempFolder _folder = new();
    private readonly string _programs;
    private readonly string _data;

    private PostgresServer(string programs)
    {
        _programs = programs;
        _data = _folder.Find("data");
        // The server refuses to run as root.
        if (Environment.IsPrivilegedProcess)
            Run("/bin/chown", "postgres", _folder.Path);
        Run(Program("initdb"), "--pgdata", _data, "--username", User, "--auth", "trust", "--no-sync", "--encoding", "UTF8", "--no-locale");
        Port = FreePorts.Choose(1)[0];
        Start();
    }

    public int Port { get; }

    public string ConnectionString =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username={User};Database=postgres");

    /// <summary>Starts a server. Without PostgreSQL, the test is skipped, or fails if everything must be present.</summary>
    public static PostgresServer Create()
    {
        string? programs = !Directory.Exists(Installed) ? null : Directory.EnumerateDirectories(Installed)
            .Where(version => File.Exists(Path.Combine(version, "bin", "initdb")))
            .OrderByDescending(version => int.Parse(Path.GetFileName(version), CultureInfo.InvariantCulture))
            .Select(version => Path.Combine(version, "bin"))
            .FirstOrDefault();
        DebianPackage.RequireFile(Path.Combine(programs ?? Installed, "initdb"), "postgresql");
        return new PostgresServer(programs!);
    }

    public void Start() => Run(
        Program("pg_ctl"), "start", "--wait", "--pgdata", _data, "--log", Path.Combine(_data, "log"), "--options",
        string.Create(
            CultureInfo.InvariantCulture,
            $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=30"));

    /// <summary>Stops the server immediately, as a crash would.</summary>
    public void Stop() => Run(Program("pg_ctl"), "stop", "--wait", "--mode", "immediate", "--pgdata", _data);

    public void Dispose()
    {
        if (File.Exists(Path.Combine(_data, "postmaster.pid")))
            Stop();
        _folder.Dispose();
    }

    private string Program(string name) => Path.Combine(_programs, name);

    private static void Run(string program, params string[] arguments)
    {
        string[] all = Environment.IsPrivilegedProcess && program != "/bin/chown"
            ? ["/usr/sbin/runuser", "-u", "postgres", "--", program, .. arguments]
            : [program, .. arguments];
        // The server inherits the output streams; reading them to the end would wait until the server stops.
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "\"$0\" \"$@\" > /dev/null 2>&1 < /dev/null", .. all]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', all)}: exit code {process.ExitCode}"));
        }
    }
}
