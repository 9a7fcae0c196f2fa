using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using MnistHelpers;

namespace MnistApp.Tests.Sweep;

public sealed class SweepCommandTests : IDisposable
{
    private const string SmallSpace =
        """{"learningRate": {"logReal": [1e-3, 1e-2]}, "block1.filters": {"integer": [2, 4]}, "block2.filters": {"categorical": [4]}}""";

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string File => _folder.Find("sweep.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Sweep_Begun_TellsEachTrialAndTheBest_AndGoesOnWithMore()
    {
        (int exitCode, string output, string errors) =
            await MnistProcess.RunAsync(_folder.Path, New("2", "5", "--workers", "2", "--seed", "7"));

        Assert.True(exitCode == 0, errors);
        Assert.Matches(@"^study: 5 trials \(\d complete, \d pruned\); best validation accuracy 0\.\d+, trial \d\n", output);
        Assert.Equal(5, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(
            errors.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Matches(
                @"^trial   \d (complete|pruned  ) 0\.\d{4} +\d (epoch |epochs) +[\d.]+ s  learningRate 0\.00\d+, block1\.filters \d, block2\.filters 4$", line));
        Assert.DoesNotContain('\e', output + errors);

        (exitCode, output, errors) = await MnistProcess.RunAsync(_folder.Path, "sweep", File, "--trials", "7", "--json", "--workers", "1");

        Assert.True(exitCode == 0, errors);
        using JsonDocument json = JsonDocument.Parse(output);
        Assert.Equal(7, json.RootElement.GetProperty("trials").GetArrayLength());
        Assert.Equal(7, json.RootElement.GetProperty("options").GetProperty("seed").GetInt64());
        Assert.Equal(2, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [LongFact]
    public async Task Sweep_StoppedByASignal_GoesOnWithTheSameCommand()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using Process sweep = MnistProcess.Start(_folder.Path, New("30", "1000", "--pruner", "none", "--workers", "2"));
        await ReportsAsync(sweep, 5);
        // Not Ctrl+C's own signal: where tests run in the background it is ignored, and so by what they start.
        using (Process kill = Process.Start("/bin/sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {sweep.Id}")]))
            await kill.WaitForExitAsync(Cancellation);
        (int exitCode, _, string errors) = await MnistProcess.EndAsync(sweep);
        Assert.Equal(130, exitCode);
        Assert.EndsWith("Stopped. Run the same command to continue.\n", errors, StringComparison.Ordinal);
        int begun;
        using (Study study = Study.Open(File))
        {
            begun = study.Trials.Count;
            Assert.DoesNotContain(study.Trials, trial => trial.State == TrialState.Running);
        }

        (exitCode, _, errors) =
            await MnistProcess.RunAsync(_folder.Path, "sweep", File, "--trials", (begun + 1).ToString(CultureInfo.InvariantCulture));

        Assert.True(exitCode == 0, errors);
        using Study done = Study.Open(File);
        Assert.Equal(begun + 1, done.Trials.Count);
        Assert.All(done.Trials, trial => Assert.Equal((TrialState.Complete, 30), (trial.State, trial.Intermediate.Count)));
    }

    [LongFact]
    public async Task Worker_WhoseParentIsKilled_EndsToo()
    {
        using Process sweep = MnistProcess.Start(_folder.Path, New("200", "1000", "--pruner", "none", "--grace", "1", "--workers", "1"));
        await ReportsAsync(sweep, 3);

        sweep.Kill();
        await sweep.WaitForExitAsync(Cancellation);

        // It leaves its trial to whoever comes.
        using Study study = Study.Open(File);
        while (study.Trials.Any(trial => trial.State == TrialState.Running))
            await Task.Delay(20, Cancellation);
        Assert.Contains(study.Trials, trial => trial.State == TrialState.Waiting);
    }

    [Fact]
    public async Task Study_OfTrialsThatOneGives_TellsItsBestAndTrainsIt()
    {
        Assert.Equal(
            (0, "trial 0\n", ""),
            await App.RunAsync(New("1", "5", "--enqueue", """{"learningRate": 0.005, "block1.filters": 3, "block2.filters": 4}""")));
        Assert.Equal(
            (2, "", "learningRate: 7 found; give a number from 0.001 to 0.01\n"),
            await App.RunAsync(["sweep", File, "--enqueue", """{"learningRate": 7, "block1.filters": 3, "block2.filters": 4}"""]));
        Assert.Equal(
            (2, "", "--enqueue: no JSON object found; give one such as {\"learningRate\": 0.003}.\n"),
            await App.RunAsync(["sweep", File, "--enqueue", "x"]));
        Assert.Equal((0, "", ""), await App.RunAsync(["sweep", "--worker", File]));

        (int exitCode, string output, _) = await App.RunAsync(["sweep", File, "--best", "csharp"]);
        Assert.Equal(0, exitCode);
        Assert.Contains("LearningRate = 0.00", output, StringComparison.Ordinal);
        (_, output, _) = await App.RunAsync(["sweep", File, "--best", "json"]);
        using Study study = Study.Open(File);
        Assert.Equal(study.RecipeOf(), Recipe.FromJson(output));

        string csv = _folder.Find("trials.csv"), model = _folder.Find("best.safetensors");
        Assert.Equal(0, (await App.RunAsync(["sweep", File, "--export", csv])).ExitCode);
        Assert.Equal(6, System.IO.File.ReadAllLines(csv).Length);
        Assert.Equal((0, "", ""), await App.RunAsync(["sweep", File, "--note", "3", "a note, to keep"]));
        Assert.Equal("a note, to keep", study.Trials[3].Note);
        Assert.Equal(
            (2, "", "--note: x found; give the number of a trial and a text.\n"), await App.RunAsync(["sweep", File, "--note", "x", "y"]));
        Assert.Equal(
            (2, "", "number: 9 found, and there are 5 trials; give one of theirs, from 0\n"),
            await App.RunAsync(["sweep", File, "--note", "9", "y"]));
        Assert.Equal(0, (await App.RunAsync(["sweep", File, "--export", _folder.Find("page.html")])).ExitCode);
        Assert.Contains("<title>", System.IO.File.ReadAllText(_folder.Find("page.html")), StringComparison.Ordinal);
        Assert.Equal(
            (2, "", $"{_folder.Find("page.txt")}: neither CSV nor JSON nor HTML; end the name with .csv, .json or .html\n"),
            await App.RunAsync(["sweep", File, "--export", _folder.Find("page.txt")]));
        (exitCode, output, _) = await App.RunAsync(["sweep", File, "--train-best", model]);
        Assert.Equal(
            (0, $"{model}: trial {study.Best!.Number.ToString(CultureInfo.InvariantCulture)}, trained on all training images\n"),
            (exitCode, output));
        using DigitCnn network = DigitCnn.Load(model);
        Assert.Equal(study.RecipeOf().Network, network.Options);
    }

    [LongFact]
    public async Task Stop_FromAnotherTerminal_EndsTheSweep()
    {
        using Process sweep = MnistProcess.Start(_folder.Path, New("20", "1000", "--pruner", "none", "--workers", "1"));
        await ReportsAsync(sweep, 3);

        (int exitCode, string output, _) = await App.RunAsync(["sweep", "--stop", File]);

        Assert.Equal(0, exitCode);
        Assert.Contains("; stopped\n", output, StringComparison.Ordinal);
        (_, string last, string errors) = await MnistProcess.EndAsync(sweep);
        Assert.Contains("; stopped\n", last, StringComparison.Ordinal);
        using Study study = Study.Open(File);
        Assert.True(study.Trials.Count is > 0 and < 1000, errors);
    }

    [Theory]
    [InlineData("--trials 0", "--trials: 0 found; give 1 or more.\nSee --help.\n")]
    [InlineData("--space missing.json", "missing.json: not found; name a file with a search space as JSON.\n")]
    [InlineData("--status", "sweep.db: no study found; create it first, or name the file of one\n")]
    [InlineData("--best csharp", "sweep.db: no study found; create it first, or name the file of one\n")]
    public async Task Command_ThatCannotBegin_SaysWhyInASentence(string arguments, string sentence)
    {
        (int exitCode, string output, string errors) = await App.RunAsync(["sweep", "sweep.db", .. arguments.Split(' ')]);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.EndsWith(sentence, errors, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists("sweep.db"));
    }

    /// <summary>The same options are accepted, also those that it was not begun with but has by default; others are named.</summary>
    [Fact]
    public async Task Command_OnAnExistingStudy_AcceptsItsOptions_AndNamesOthers()
    {
        string[] same = New("2", "2", "--seed", "7", "--workers", "1");
        Assert.Equal(0, (await MnistProcess.RunAsync(_folder.Path, same)).ExitCode);

        Assert.Equal((0, ""), Ended(await MnistProcess.RunAsync(_folder.Path, same)));
        Assert.Equal(
            (0, ""),
            Ended(await App.RunAsync(
                [.. same, "--sampler", "tpe", "--pruner", "halving", "--round", "9", "--recipe", "Basic", "--objective", "accuracy",
                    "--grace", "10", "--status"])));
        const string remedy = "to continue the study, or begin another one with --name or in another file.\n";
        Assert.Equal(
            (2, "",
                "--sampler: random was given, and the study was begun with tpe; --seed: 3 was given, and the study was begun with 7. "
                    + "Leave these out " + remedy),
            await App.RunAsync(["sweep", File, "--seed", "3", "--sampler", "random", "--epochs", "2"]));
        Assert.Equal(
            (2, "", "--epochs: 3 was given, and the study was begun with 2. Leave it out " + remedy),
            await App.RunAsync(["sweep", "--worker", File, "--epochs", "3"]));
        string space = _folder.Write("other.json", SmallSpace.Replace("[2, 4]", "[2, 5]", StringComparison.Ordinal));
        Assert.Equal(
            (2, "", "--space: its block1.filters differs from what the study was begun with. Leave it out " + remedy),
            await App.RunAsync(["sweep", File, "--space", space]));
        const string last = ", \"block2.filters\": {\"categorical\": [4]}";
        string turned = _folder.Write("turned.json", SmallSpace.Replace(last, "", StringComparison.Ordinal).Insert(1, last[2..] + ", "));
        Assert.Equal(
            (2, "", "--space: it has another order than the space that the study was begun with. Leave it out " + remedy),
            await App.RunAsync(["sweep", File, "--space", turned]));

        static (int ExitCode, string Errors) Ended((int ExitCode, string Output, string Errors) run) => (run.ExitCode, run.Errors);
    }

    /// <summary>The job array of docs/scaling-out.md, as Slurm runs it: the script, with its variables set.</summary>
    [LongFact]
    public async Task SlurmScript_RunAsAJobArray_FinishesTheStudy()
    {
        using PostgresServer server = PostgresServer.Create();
        using Study study = Study.Create(server.ConnectionString, SmallSweep.Options with { Trials = 9 }, "cluster");
        string script = Path.Combine(Repository.Folder, "deploy", "slurm", "sweep.sbatch");
        Process[] jobs = [.. Enumerable.Range(1, 3).Select(task =>
        {
            var start = new ProcessStartInfo("/bin/bash", [script])
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            start.Environment["MNIST"] = Path.Combine(AppContext.BaseDirectory, "mnist");
            start.Environment["STUDY"] = server.ConnectionString;
            start.Environment["NAME"] = "cluster";
            start.Environment["TMPDIR"] = _folder.Path;
            start.Environment["SLURM_CPUS_PER_TASK"] = "1";
            start.Environment["SLURM_ARRAY_JOB_ID"] = "7";
            start.Environment["SLURM_ARRAY_TASK_ID"] = task.ToString(CultureInfo.InvariantCulture);
            return Process.Start(start)!;
        })];
        foreach (Process job in jobs)
        {
            (int exitCode, _, string errors) = await MnistProcess.EndAsync(job);
            Assert.True(exitCode == 0, errors);
            job.Dispose();
        }

        Assert.Equal(9, study.Trials.Count(trial => trial.State is TrialState.Complete or TrialState.Pruned));
    }

    private string[] New(string epochs, string trials, params string[] more) =>
        ["sweep", File, "--space", _folder.Write(
            "space.json", SmallSpace), "--images", "500", "--validation", "200", "--epochs", epochs, "--trials", trials, .. more];

    /// <summary>Waits until trials have reported so many values.</summary>
    private async Task ReportsAsync(Process sweep, int count)
    {
        while (!Study.Exists(File) || Reports() < count)
        {
            Assert.False(sweep.HasExited, sweep.HasExited ? await sweep.StandardError.ReadToEndAsync(Cancellation) : "");
            await Task.Delay(20, Cancellation);
        }

        int Reports()
        {
            using Study study = Study.Open(File);
            return study.Trials.Sum(trial => trial.Intermediate.Count);
        }
    }
}
