using MnistHelpers.Sweeps.Storage;
using MnistHelpers.Sweeps.Trials;

namespace MnistHelpers.Sweeps.Tests.Storage;

/// <summary>Studies in memory behave as those in a file, which SQLite keeps.</summary>
public sealed class StudyMemoryTests : IDisposable
{
    private const int Operations = 400, Numbers = 12, Steps = 5;

    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Operations_HaveTheResultsThatSqliteGives(int seed)
    {
        using var file = new SqliteStudyDatabase(_folder.Find("study.db"), TimeSpan.FromSeconds(5));
        var memory = StudyMemory.At(_folder.Find("memory.db"));
        StudyStore[] stores = [.. ((StudyPlace[])[file, memory]).Select(place =>
        {
            place.Prepare(create: true);
            return place.Store("study", _ => { });
        })];
        Same(store => store.Find(Cancellation) is null);
        Same(store => store.Create("{}", 3));
        Same(store => store.Create("{}", 4));
        Same(store => store.SetData("a") + store.SetData("b"));

        var random = new Random(seed);
        long seen = -1;
        for (int i = 0; i < Operations; i++)
        {
            int operation = random.Next(9), number = random.Next(Numbers), step = random.Next(1, Steps), point = random.Next(2 * Numbers);
            var (from, to) = ((TrialState)random.Next(5), (TrialState)random.Next(5));
            (long attempt, double value) = (random.Next(3), random.NextDouble());
            bool isOne = random.Next(2) == 0;
            Same(store => operation switch
            {
                0 or 1 => store.Insert(number, $"point {point}", isOne, Cancellation),
                2 => store.Claim(new TrialRow { Number = number, Attempt = attempt, State = (long)from }, step, Cancellation),
                3 or 4 => store.Report(number, attempt, step, value, Cancellation),
                5 or 6 => store.Leave(
                    number, attempt,
                    new TrialLeave(to, from)
                    {
                        Objectives = to == TrialState.Complete ? "[1]" : null,
                        Fault = to == TrialState.Failed ? "why" : null,
                        Seconds = value,
                        Last = isOne ? new IntermediateValue(step, value) : null,
                    },
                    Cancellation),
                7 => Done(() => store.Annotate(number, isOne ? "note" : null)),
                _ => Done(() =>
                {
                    store.SetTrials(isOne ? null : step);
                    store.SetStopped(isOne);
                }),
            });
            Same(store => Text(store, -1));
            Same(store => Text(store, seen));
            if (isOne)
                seen = stores[0].Find(Cancellation)!.Revision;
        }

        void Same<T>(Func<StudyStore, T> act) => Assert.Equal(act(stores[0]), act(stores[1]));
    }

    private static bool Done(Action act)
    {
        act();
        return true;
    }

    /// <summary>Returns all that has changed after a revision, but for what is another each time: times, IDs and claims.</summary>
    private static string Text(StudyStore store, long after)
    {
        var (trials, values) = store.Changes(after, Cancellation);
        var study = store.Find(Cancellation)!;
        object[] rows =
        [
            (study.Name, study.Definition, study.Trials, study.Stopped, study.Revision),
            .. trials.Select(trial => (object)(
                (trial.Number, trial.State, trial.Parameters, trial.Enqueued, trial.Attempt, trial.Idle, trial.Worker),
                (trial.Objectives, trial.Fault, trial.Note, trial.Started is null, trial.Finished is null, trial.Seconds))),
            .. values.Select(value => (object)(value.Number, value.Step, value.Value)),
        ];
        return string.Join('\n', rows);
    }
}
