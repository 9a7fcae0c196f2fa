using System.CommandLine;

namespace MnistApp.Sweep;

/// <summary>The command <c>sweep</c>.</summary>
internal static class SweepCommand
{
    private const string About = """
        Looks for good hyperparameters: trains the network with many settings, ends the bad ones early, and keeps everything in a study.

        Kill any of it at any time: the same command continues where it was. The test images are never looked at.

        Examples:
          mnist sweep sweep.db                          30 trials with the usual search space
          mnist sweep sweep.db --trials 60              30 more
          mnist sweep sweep.db --best csharp            the winner as C#
          mnist sweep sweep.db --export sweep.html      a page to explore it on
          mnist sweep --worker 'Host=db;Database=mnist' another machine joins in

        Exit code: 0 if the study is over and a trial is complete, 1 if none is, 2 if the command could not begin, 130 if it was stopped.
        """;

    public static Command Create(Screen screen)
    {
        var study = new Argument<string>("STUDY")
        {
            Description = "The file of the study, which is made if it is not there; or a PostgreSQL connection string, such as "
                + "'Host=server;Database=sweeps;Username=me'.",
        };
        Option<string?> name = Text("--name", "NAME", "The study's name, for databases with several [default: the only one, or 'study'].");
        Option<int?> trials = Count.Option("--trials", "How many trials there are in the end [default: 30, or what the study has].");
        Option<int?> workers = Count.Option("--workers", "How many worker processes to start [default: one a processor].");
        Option<int?> threads = Count.Option("--threads", "How many threads each worker computes with [default: its share of the processors].");
        Option<string?> checkpoints = Text("--checkpoints", "FOLDER", "Where trials keep how far they have come [default: beside the study's file].");
        Option<bool> json = Flag("--json", "Prints the study as one JSON object at the end.");
        var newStudy = new NewStudyArguments();

        Option<bool> worker = Flag("--worker", "Works on the study as one process, until it is over: start as many as you like, on any machine that reaches it.");
        Option<bool> endsWithInput = Flag("--end-with-input", "");
        endsWithInput.Hidden = true;
        Option<bool> status = Flag("--status", "Prints how the study stands, and starts nothing.");
        Option<bool> stop = Flag("--stop", "Lets no more trials begin, in all workers; the same command without it goes on.");
        Option<string?> enqueue = Text("--enqueue", "JSON", "Adds a trial that you want to see tried, such as '{\"learningRate\": 0.003, …}', and starts nothing.");
        var note = new Option<string[]>("--note")
        {
            HelpName = "TRIAL TEXT",
            Description = "Writes a note about a trial, and starts nothing.",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> export = Text("--export", "FILE.csv|json|html", "Writes all trials into a file; as HTML, a page to explore them on.");
        Option<string?> best = Text("--best", "csharp|json", "Prints the recipe of the best trial, ready to paste, and starts nothing.");
        best.AcceptOnlyFromAmong("csharp", "json");
        Option<string?> trainBest = Text(
            "--train-best", "FILE.safetensors", "Trains the recipe of the best trial on all training images and writes the network, and starts nothing else.");

        var command = new Command("sweep", About) { study, name, trials, workers, threads, checkpoints, json };
        foreach (Option option in (Option[])[.. newStudy.All, worker, endsWithInput, status, stop, enqueue, note, export, best, trainBest])
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => Guarded(screen, () => SweepRun.Run(
            new SweepOptions
            {
                Study = parsed.GetRequiredValue(study),
                Name = parsed.GetValue(name),
                Trials = parsed.GetValue(trials),
                Workers = parsed.GetValue(workers),
                Threads = parsed.GetValue(threads),
                Checkpoints = parsed.GetValue(checkpoints),
                Json = parsed.GetValue(json),
                IsWorker = parsed.GetValue(worker),
                EndsWithInput = parsed.GetValue(endsWithInput),
                ShowsStatus = parsed.GetValue(status),
                Stops = parsed.GetValue(stop),
                Enqueue = parsed.GetValue(enqueue),
                Note = parsed.GetValue(note) is { Length: 2 } pair ? (pair[0], pair[1]) : null,
                Export = parsed.GetValue(export),
                Best = parsed.GetValue(best),
                TrainBest = parsed.GetValue(trainBest),
                NewStudy = newStudy.Read(parsed, parsed.GetValue(trials)),
                GivenForNew = newStudy.Given(parsed),
            },
            screen, cancellation)));
        return command;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private static Task<int> Guarded(Screen screen, Func<Task<int>> run) => Task.Run(async () =>
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is UsageException or ArgumentException or InvalidDataException or InvalidOperationException or UnauthorizedAccessException
            || fault is IOException && !Screen.IsOutputClosed(fault))
        {
            screen.Fault(fault.Message);
            return ExitCodes.CannotBegin;
        }
    });
}
