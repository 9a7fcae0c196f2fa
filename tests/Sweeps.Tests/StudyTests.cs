using Microsoft.Data.Sqlite;
using MnistHelpers.Sweeps.Storage;

namespace MnistHelpers.Sweeps.Tests;

public sealed class StudyTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static SearchSpace Space => new(new RealParameter("x", -1, 1), new IntegerParameter("n", 1, 4));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>How many damaged files are opened; all with MNIST_NOTEBOOKS_LONG set.</summary>
    private static int Damages => LongRun.IsOn ? 5000 : 200;

    private string File => _folder.Find("study.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Study_OpenedAgain_HasWhatWasTold()
    {
        using (Study study = Study.Create(
            File,
            new StudyOptions(Space)
            {
                Trials = 3,
                Sampler = new RandomSampler(),
                Objectives = [new("score"), new("cost", Maximize: false)],
            }))
        {
            using (RunningTrial trial = study.Ask(Cancellation)!)
            {
                Assert.True(trial.Report(1, 0.5));
                Assert.True(trial.Report(2, 0.75));
                trial.Complete(0.8, 12);
            }
            using (RunningTrial trial = study.Ask(Cancellation)!)
                trial.Fail("it broke");
            study.Annotate(0, "the first");
        }

        using Study opened = Study.Open(File);

        Trial first = opened.Trials[0], second = opened.Trials[1];
        Assert.Equal((0, 0.8, TrialState.Complete, "the first", 1), (first.Number, first.Value, first.State, first.Note, first.Attempts));
        Assert.Equal([0.8, 12], first.Values);
        Assert.Equal([new(1, 0.5), new(2, 0.75)], first.Intermediate);
        Assert.InRange((double)first.Parameters["x"], -1, 1);
        Assert.InRange((int)first.Parameters["n"], 1, 4);
        Assert.Equal((null, TrialState.Failed, "it broke"), (second.Value, second.State, second.Fault));
        Assert.Equal(first, opened.Best, (a, b) => a?.Number == b?.Number);
        Assert.Equal(3, opened.TrialLimit);
        Assert.StartsWith(
            "study: 2 of 3 trials (1 complete, 1 failed); best score 0.8, trial 0\n", Culture.German(opened.ToString),
            StringComparison.Ordinal);
        Assert.Equal(2, opened.Ask(Cancellation)!.Number);
    }

    /// <summary>
    /// While a worker ends one of the trials that wait, another worker completes the next of them: its result stays, and the trial is not
    /// run again.
    /// </summary>
    [Fact]
    public void Trial_CompletedWhileAnotherIsPruned_KeepsItsResult()
    {
        using Study study = Study.Create(
            File,
            new StudyOptions(Space)
            {
                Trials = 4,
                Round = 0,
                Sampler = new RandomSampler(),
                Pruner = new MedianPruner { StartupTrials = 1 },
            });
        using (RunningTrial good = study.Ask(Cancellation)!)
        {
            using (RunningTrial bad = study.Ask(Cancellation)!)
            {
                using (study.Ask(Cancellation)!)
                    Assert.True(bad.Report(2, 0.1));
            }
            good.Report(2, 0.9);
            good.Complete(0.9);
        }
        Execute($"""
            CREATE TRIGGER other AFTER UPDATE OF state ON sweep_trials WHEN NEW.number = 1 AND NEW.state = {(int)TrialState.Pruned}
            BEGIN UPDATE sweep_trials SET state = {(int)TrialState.Complete}, objectives = '[0.7]', revision = NEW.revision WHERE number = 2; END
            """);

        using RunningTrial next = study.Ask(Cancellation)!;

        Assert.Equal(3, next.Number);
        Assert.Equal(
            [TrialState.Complete, TrialState.Pruned, TrialState.Complete, TrialState.Running], study.Trials.Select(trial => trial.State));
        Assert.Equal(0.7, study.Trials[2].Value);
    }

    [Fact]
    public void Trial_LeftWithoutAResult_IsGivenOutAgain()
    {
        using Study study = Study.Create(File, new StudyOptions(Space) { Trials = 1 });
        IReadOnlyDictionary<string, object> first;
        long seed;
        using (RunningTrial trial = study.Ask(Cancellation)!)
        {
            trial.Report(1, 0.25);
            (first, seed) = (trial.Parameters, trial.Seed);
        }
        Assert.Equal(TrialState.Waiting, Assert.Single(study.Trials).State);

        using RunningTrial again = study.Ask(Cancellation)!;

        Assert.Equal((0, first, seed, 1), (again.Number, again.Parameters, again.Seed, again.Step));
        again.Complete(1);
        Assert.Equal((2, TrialState.Complete), (study.Trials[0].Attempts, study.Trials[0].State));
        Assert.Null(study.Ask(Cancellation));
    }

    [Fact]
    public void Trial_WhoseWorkerIsDead_IsTakenUp_AndTheDeadOneWritesNothingAnyMore()
    {
        var options = new StudyOptions(Space) { Trials = 1, Grace = TimeSpan.FromSeconds(1) };
        using Study dead = Study.Create(File, options), alive = Study.Open(File);
        RunningTrial lost = dead.Ask(Cancellation)!;
        lost.Report(1, 0.5);
        // It gives no sign of life any more, as after kill -9, or as a process that was stopped and goes on later.
        dead.Dispose();

        using RunningTrial taken = alive.Ask(Cancellation)!;

        Assert.Equal((0, 1), (taken.Number, taken.Step));
        Assert.False(lost.Report(2, 0.1));
        lost.Complete(0.1);
        lost.Dispose();
        Assert.Equal(TrialState.Running, alive.Trials[0].State);
        Assert.True(taken.Report(2, 0.75));
        taken.Complete(0.8);
        Assert.Equal([new(1, 0.5), new(2, 0.75)], alive.Trials[0].Intermediate);
        Assert.Equal((0.8, 2), (alive.Trials[0].Value, alive.Trials[0].Attempts));
    }

    [Fact]
    public void Enqueue_GivenPoints_AreTriedFirstAndNeverTwice()
    {
        using Study study = Study.Create(File, new StudyOptions(Space) { Trials = 2 });
        var point = new Dictionary<string, object> { ["x"] = 0.5, ["n"] = 2 };

        Assert.Equal(0, study.Enqueue(point));

        Assert.Equal(
            "parameters: those of trial 0; no trial is run twice", Assert.Throws<ArgumentException>(() => study.Enqueue(point)).Message);
        using RunningTrial trial = study.Ask(Cancellation)!;
        Assert.Equal((0.5, 2), (trial.Get<double>("x"), trial.Get<int>("n")));
        Assert.Equal(1, study.Ask(Cancellation)!.Number);
    }

    [Fact]
    public void Enqueue_AfterTheLastTrial_AddsOne()
    {
        using Study study = Study.Create(File, new StudyOptions(Space) { Trials = 1 });
        study.Ask(Cancellation)!.Complete(1);
        Assert.Null(study.Ask(Cancellation));

        study.Enqueue(new Dictionary<string, object> { ["x"] = 0.5, ["n"] = 2 });

        Assert.Equal(1, study.Ask(Cancellation)!.Number);
        Assert.Equal(2, study.TrialLimit);
    }

    [Theory]
    [InlineData("grid")]
    [InlineData("random")]
    [InlineData("sobol")]
    [InlineData("halton")]
    [InlineData("tpe")]
    public void Space_ThatIsFinite_IsTriedWholeAndOnce(string sampler)
    {
        var space = new SearchSpace(
            new IntegerParameter("a", 1, 3), new CategoricalParameter("b", "x", "y"),
            new IntegerParameter("c", 1, 2) { When = Condition.AnyOf("b", "y") });
        Sampler of = sampler switch
        {
            "grid" => new GridSampler(),
            "random" => new RandomSampler(),
            "sobol" => new SobolSampler(),
            "halton" => new HaltonSampler(),
            "tpe" => new TpeSampler(),
            _ => throw new ArgumentOutOfRangeException(nameof(sampler), sampler, null),
        };
        using Study study = Study.Create(File, new StudyOptions(space) { Sampler = of, Round = 1 });
        study.Enqueue(new Dictionary<string, object> { ["a"] = 2, ["b"] = "x" });

        while (study.Ask(Cancellation) is { } trial)
            trial.Complete(trial.Get<int>("a"));

        Assert.Equal(
            space.Points(1).Select(space.Key).Order(StringComparer.Ordinal),
            study.Trials.Select(trial => space.Key(trial.Parameters)).Order(StringComparer.Ordinal));
        Assert.Equal(9, study.TrialLimit);
    }

    [Fact]
    public void Stop_FromOutside_LetsNobodyBegin()
    {
        using Study worker = Study.Create(File, new StudyOptions(Space)), outside = Study.Open(File);
        RunningTrial running = worker.Ask(Cancellation)!;

        outside.Stop();

        Assert.Null(worker.Ask(Cancellation));
        running.Complete(1);
        Assert.True(worker.IsStopped);
        worker.Resume();
        Assert.Equal(1, outside.Ask(Cancellation)!.Number);
    }

    [Fact]
    public void OpenOrCreate_WithOtherOptions_IsRefused_AndOtherTrialsAreSet()
    {
        var options = new StudyOptions(Space) { Trials = 5 };
        Study.Create(File, options).Dispose();

        using (Study study = Study.OpenOrCreate(File, options with { Trials = 9 }))
            Assert.Equal(9, study.TrialLimit);
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Study.OpenOrCreate(File, options with { Seed = 1 }));
        Assert.Equal(
            $"{File}: the study study was begun with other options (its seed is 42); give the "
                + "same, or begin a new study under another name", fault.Message);
        Assert.Equal(
            $"{File}: already has a study named study; open that one, or choose another name or file for the new one",
            Assert.Throws<IOException>(() => Study.Create(File, options)).Message);
    }

    [Fact]
    public void Studies_InOneFile_AreKeptApart()
    {
        using Study a = Study.Create(File, new StudyOptions(Space), "a"), b = Study.Create(File, new StudyOptions(Space), "b");

        a.Ask(Cancellation)!.Complete(1);

        Assert.Empty(b.Trials);
        Assert.Equal(
            $"{File}: several studies found; name one of a, b", Assert.Throws<InvalidDataException>(() => Study.Open(File)).Message);
        Assert.Equal(
            $"{File}: no study named c found; it has a, b", Assert.Throws<InvalidDataException>(() => Study.Open(File, "c")).Message);
        Assert.Single(Study.Open(File, "a").Trials);
    }

    [Fact]
    public void Csv_OfAnyStudy_ReadsTheSameEverywhere()
    {
        var space = new SearchSpace(
            new RealParameter("rate", 0.5, 0.5), new CategoricalParameter("kind", "a,b"), new IntegerParameter("n", 3, 3));
        using Study study = Study.Create(File, new StudyOptions(space) { Sampler = new GridSampler() });
        using (RunningTrial trial = study.Ask(Cancellation)!)
        {
            trial.Report(1, 0.25);
            trial.Complete(0.125);
        }
        study.Annotate(0, "said \"so\"\nand left");

        string[] lines = Culture.German(study.ToCsv).Split('\n', 2);

        Assert.Equal(
            "number,state,validation accuracy,rate,kind,n,step,value,attempts,started,finished,seconds,worker,fault,note", lines[0]);
        Assert.Matches(
            """^0,Complete,0\.125,0\.5,"a,b",3,1,0\.125,1,\d{4}-\d\d-\d\dT[\d:.]+Z,\d{4}-\d\d-\d\dT[\d:.]+Z,[\d.E-]+,[^,]+:\d+,,"said ""so""\nand left"\n$""", lines[1]);
        using var json = System.Text.Json.JsonDocument.Parse(Culture.German(study.ToJson));
        Assert.Equal(0.125, json.RootElement.GetProperty("trials")[0].GetProperty("values").GetProperty("validation accuracy").GetDouble());
    }

    [Fact]
    public void File_OfAnotherProgram_IsRefusedAndLeftAsItIs()
    {
        using (var other = new SqliteConnection($"Data Source={File};Pooling=false"))
        {
            other.Open();
            using SqliteCommand command = other.CreateCommand();
            command.CommandText = "CREATE TABLE people (name TEXT)";
            command.ExecuteNonQuery();
        }

        Assert.Equal(
            $"{File}: a database of another program; give the name of a study, or of a new file",
            Assert.Throws<InvalidDataException>(() => Study.OpenOrCreate(File, new StudyOptions(Space))).Message);
    }

    [Fact]
    public void File_OfAnotherVersion_IsRefused()
    {
        Study.Create(File, new StudyOptions(Space)).Dispose();
        Execute("UPDATE sweep_schema SET version = 2");

        Assert.Equal(
            $"{File}: its studies are of version 2, this program reads 1; use the program that made them, or begin a new study elsewhere",
            Assert.Throws<InvalidDataException>(() => Study.Open(File)).Message);
    }

    [Fact]
    public void File_ThatIsNoDatabase_IsRefusedAndLeftAsItIs()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));

        Assert.Equal(
            $"{File}: no study file; give one that a sweep wrote, or the name of a new one",
            Assert.Throws<InvalidDataException>(() => Study.OpenOrCreate(File, new StudyOptions(Space))).Message);
        Assert.Equal(5000, new FileInfo(File).Length);
    }

    [Fact]
    public void File_ThatIsMissing_IsTold()
    {
        Assert.False(Study.Exists(File));
        Assert.Equal(
            $"{File}: no study found; create it first, or name the file of one",
            Assert.Throws<FileNotFoundException>(() => Study.Open(File)).Message);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void File_DamagedAnywhere_IsRefusedInASentenceOrRead()
    {
        using (Study study = Study.Create(File, new StudyOptions(Space) { Sampler = new RandomSampler() }))
        {
            for (int i = 0; i < 20; i++)
            {
                using RunningTrial trial = study.Ask(Cancellation)!;
                trial.Report(1, 0.5);
                trial.Complete(i);
            }
        }
        byte[] whole = System.IO.File.ReadAllBytes(File);
        var random = new Random(20261121);
        int refused = 0;
        for (int i = 0; i < Damages; i++)
        {
            byte[] damaged = i % 4 == 0 ? whole[..random.Next(1, whole.Length)] : [.. whole];
            for (int change = 0; change < random.Next(1, 40); change++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            System.IO.File.WriteAllBytes(File, damaged);
            try
            {
                using Study study = Study.Open(File);
                Assert.NotNull(study.ToCsv());
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException)
            {
                Assert.StartsWith(File, fault.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', fault.Message);
                refused++;
            }
        }
        Assert.InRange(refused, Damages / 4, Damages);
    }

    [Fact]
    public void File_LockedByAnotherProgram_IsToldAfterAWhile()
    {
        Study.Create(File, new StudyOptions(Space)).Dispose();
        using var other = new SqliteConnection($"Data Source={File};Pooling=false");
        other.Open();
        using (SqliteCommand command = other.CreateCommand())
        {
            command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE sweep_schema SET version = 1";
            command.ExecuteNonQuery();
        }

        using var database = new SqliteStudyDatabase(File, patience: TimeSpan.FromSeconds(0.5));
        IOException fault = Assert.Throws<IOException>(() => database.Prepare(create: false));

        Assert.Equal(
            $"{File}: another program has locked the study for 0.5 seconds; end that program, or wait until it is done", fault.Message);
    }

    [Theory]
    [InlineData(0, "Trials: 0 found; give 1 or more, or null for no end")]
    public void Options_OutOfRange_AreRefused(int trials, string sentence) =>
        Assert.Equal(
            sentence, Assert.Throws<ArgumentException>(() => Study.Create(File, new StudyOptions(Space) { Trials = trials })).Message);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
