using System.Diagnostics;
using MnistHelpers;

namespace MnistApp.Tests.Sweep;

/// <summary>
/// Workers that are killed at random moments, again and again: nothing is lost, nothing is done twice, and
/// the table is that of an unbroken study.
/// </summary>
public sealed class KilledSweepTests
{
    private const int Workers = 2;

    /// <summary>How many workers are killed.</summary>
    private const int Kills = 50;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [LongFact]
    public async Task Workers_OnOneMachine_KilledAgainAndAgain_LeaveTheTableOfAnUnbrokenStudy()
    {
        using TempFolder folder = new();

        await KillAsync(seed => folder.Find($"study-{seed}.db"), [folder.Path, folder.Path]);
    }

    /// <summary>Two machines: each with a working folder and checkpoints of its own, and nothing in common but the server.</summary>
    [LongFact]
    public async Task Workers_OnTwoMachines_KilledAgainAndAgain_LeaveTheTableOfAnUnbrokenStudy()
    {
        using PostgresServer server = PostgresServer.Create();
        using TempFolder here = new(), there = new();

        await KillAsync(_ => server.ConnectionString, [here.Path, there.Path]);
    }

    /// <summary>The command that starts the workers, killed and typed again as it was.</summary>
    [LongFact]
    public async Task Command_KilledAndRunAgainAsItWas_LeavesTheTableOfAnUnbrokenStudy()
    {
        using TempFolder folder = new();
        folder.Write("space.json", """{"learningRate": {"logReal": [1e-3, 1e-2]}, "block1.filters": {"integer": [2, 4]}}""");
        const string options =
            "--trials 12 --seed 7 --space space.json --epochs 3 --images 500 --validation 200 --grace 1 --workers 2";
        string[] command = ["sweep", "kill.db", .. options.Split(' ')];
        for (int kill = 1; kill <= (LongRun.IsOn ? 10 : 1); kill++)
        {
            using Process sweep = MnistProcess.Start(folder.Path, command);
            await NewsAsync(folder.Find("kill.db"), sweep);
            sweep.Kill();
            await sweep.WaitForExitAsync(Cancellation);
        }

        (int exitCode, string output, string errors) = await MnistProcess.RunAsync(folder.Path, command);

        Assert.True(exitCode == 0, errors);
        Assert.StartsWith("study: 12 trials (", output, StringComparison.Ordinal);
        Assert.Equal(0, (await MnistProcess.RunAsync(folder.Path, ["sweep", "unbroken.db", .. command[2..]])).ExitCode);
        using Study killed = Study.Open(folder.Find("kill.db")), unbroken = Study.Open(folder.Find("unbroken.db"));
        Assert.Equal(SmallSweep.Table(unbroken), SmallSweep.Table(killed));
    }

    private static async Task KillAsync(Func<long, string> place, string[] machines)
    {
        var random = new Random(20261121);
        int kills = 0;
        for (long seed = 1; kills < Kills; seed++)
        {
            StudyOptions options = SmallSweep.Options with { Seed = seed };
            string name = FormattableString.Invariant($"study-{seed}");
            using Study study = Study.Create(place(seed), options, name);
            Process[] workers = [.. machines.Select(machine => Start(place(seed), name, machine))];
            while (true)
            {
                // Until something new has come, and then some moments more: within an epoch, between trials, while something is written.
                await NewsAsync(study, workers);
                if (study.IsOver || kills >= Kills)
                    break;
                await Task.Delay(random.Next(0, 300), Cancellation);
                int victim = random.Next(Workers);
                workers[victim].Kill();
                await workers[victim].WaitForExitAsync(Cancellation);
                workers[victim].Dispose();
                workers[victim] = Start(place(seed), name, machines[victim]);
                kills++;
            }
            foreach (Process worker in workers)
            {
                (int exitCode, _, string errors) = await MnistProcess.EndAsync(worker);
                Assert.True(exitCode == 0, errors);
                worker.Dispose();
            }

            Assert.Equal(await UnbrokenAsync(options), SmallSweep.Table(study));
            Assert.True(study.Trials.Max(trial => trial.Attempts) > 1 || kills == 0);
        }
    }

    private static Process Start(string place, string name, string machine) =>
        MnistProcess.Start(
            machine, "sweep", "--worker", place, "--name", name, "--threads", "1", "--checkpoints", Path.Combine(machine, "checkpoints"));

    private static async Task NewsAsync(Study study, Process[] workers)
    {
        int before = Reports(study);
        while (Reports(study) == before && !study.IsOver)
        {
            Assert.DoesNotContain(workers, worker => worker.HasExited && worker.ExitCode != 0);
            await Task.Delay(20, Cancellation);
        }
    }

    /// <summary>Waits until the study has been begun and a trial of it has reported something new, or it is over.</summary>
    private static async Task NewsAsync(string file, Process sweep)
    {
        while (!Study.Exists(file) && !sweep.HasExited)
            await Task.Delay(20, Cancellation);
        using Study study = Study.Open(file);
        int before = Reports(study);
        while (Reports(study) == before && !study.IsOver)
        {
            Assert.False(sweep.HasExited, sweep.HasExited ? await sweep.StandardError.ReadToEndAsync(Cancellation) : "");
            await Task.Delay(20, Cancellation);
        }
    }

    private static int Reports(Study study) => study.Trials.Sum(trial => trial.Intermediate.Count);

    /// <summary>The table of an unbroken study, on as many threads as the killed one: libtorch's bits depend on their number.</summary>
    private static async Task<string> UnbrokenAsync(StudyOptions options)
    {
        using TempFolder folder = new();
        using Study study = Study.Create(folder.Find("unbroken.db"), options);
        (int exitCode, _, string errors) = await MnistProcess.RunAsync(
            folder.Path, "sweep", "--worker", folder.Find("unbroken.db"), "--threads", "1");
        Assert.True(exitCode == 0, errors);
        return SmallSweep.Table(study);
    }
}
