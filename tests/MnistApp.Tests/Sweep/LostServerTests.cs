using System.Diagnostics;
using MnistHelpers;

namespace MnistApp.Tests.Sweep;

public sealed class LostServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [LongFact]
    public async Task Worker_WhoseServerGoesAwayInTheMiddle_WaitsAndGoesOn()
    {
        using PostgresServer server = PostgresServer.Create();
        using TempFolder folder = new();
        StudyOptions options = SmallSweep.Options with { Trials = LongRun.IsOn ? 63 : 18 };
        using Study study = Study.Create(server.ConnectionString, options);
        using Process worker = MnistProcess.Start(folder.Path, "sweep", "--worker", server.ConnectionString);
        while (study.Trials.Sum(trial => trial.Intermediate.Count) < 3)
            await Task.Delay(20, Cancellation);

        server.Stop();
        string? told = await worker.StandardError.ReadLineAsync(Cancellation);
        server.Start();
        (int exitCode, _, string errors) = await MnistProcess.EndAsync(worker);

        Assert.True(exitCode == 0, errors);
        Assert.Matches(@"^postgres on 127\.0\.0\.1: the server .+\. Waiting for it\.$", told);
        Assert.StartsWith("postgres on 127.0.0.1: back again; continuing\n", errors, StringComparison.Ordinal);
        using Study unbroken = Study.Create(folder.Find("unbroken.db"), options);
        unbroken.Train(cancellation: Cancellation);
        Assert.Equal(SmallSweep.Table(unbroken), SmallSweep.Table(study));
    }

    [Fact]
    public async Task Command_WithoutAServer_SaysSoAtOnce()
    {
        string connection;
        using (PostgresServer server = PostgresServer.Create())
            connection = server.ConnectionString;

        (int exitCode, string output, string errors) = await App.RunAsync(["sweep", "--worker", connection]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("postgres on 127.0.0.1: the server cannot be reached (", errors, StringComparison.Ordinal);
        Assert.EndsWith("); see whether it runs and the connection string is right\n", errors, StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Command_WithAWrongDatabaseOrConnectionString_SaysSo()
    {
        using PostgresServer server = PostgresServer.Create();

        Assert.Equal(
            "nowhere on 127.0.0.1: the server has no such database; make it with createdb\n",
            (await App.RunAsync(
                ["sweep", "--worker", server.ConnectionString.Replace(
                    "Database=postgres", "Database=nowhere", StringComparison.Ordinal)])).Errors);
        Assert.Equal(
            "postgres on 127.0.0.1: no study found; create it first\n",
            (await App.RunAsync(["sweep", "--worker", server.ConnectionString])).Errors);
        Assert.StartsWith(
            "connection string: ", (await App.RunAsync(["sweep", "--worker", "Host=127.0.0.1;Color=red"])).Errors,
            StringComparison.Ordinal);
    }
}
