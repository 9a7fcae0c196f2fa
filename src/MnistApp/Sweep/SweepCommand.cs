using System.CommandLine;

namespace MnistApp.Sweep;

/// <summary>The command <c>sweep</c>.</summary>
internal static class SweepCommand
{
    private const string About = """
        Searches for good hyperparameters: trains the network with many settings, stops the bad ones early, and saves everything in a study.

        It can be interrupted or killed at any time: run the same command to continue. The test images are never used.

        Examples:
          mnist sweep sweep.db                           30 trials in the default search space
          mnist sweep sweep.db --trials 60               30 more
          mnist sweep sweep.db --best csharp             the winner as C#
          mnist sweep sweep.db --export sweep.html       a page to explore it on
          mnist sweep --worker 'Host=db;Database=mnist'  join in from another machine

        Exit code: 0 if the study is over and a trial is complete, 1 if none is, 2 if the command could not begin, 130 if it was stopped.
        """;

    public static Command Create(Screen screen)
    {
        var study = new Argument<string>("STUDY")
        {
            Description = "The file of the study, created if it does not exist; or a PostgreSQL connection string such as "
                + "'Host=server;Database=sweeps;Username=me'.",
        };
        Option<string?> name = SharedOptions.Text(
            "--name", "NAME", "The study's name, for databases with several [default: the only one, or 'study'].");
        Option<int?> trials = Count.Option("--trials", "The total number of trials [default: 30, or as the study has it].");
        Option<int?> workers = Count.Option("--workers", "The number of worker processes to start [default: one per processor].");
        Option<int?> threads = Count.Option("--threads", "The number of threads of each worker [default: its share of the processors].");
        Option<string?> checkpoints = SharedOptions.Text(
            "--checkpoints", "FOLDER", "Where unfinished trials save their progress [default: beside the study's file].");
        Option<bool> json = SharedOptions.Flag("--json", "Print the study as one JSON object at the end.");
        var newStudy = new NewStudyArguments();

        Option<bool> worker = SharedOptions.Flag(
            "--worker", "Work on an existing study as one process; start as many as you like, on every machine that reaches the study.");
        Option<bool> endsWithInput = SharedOptions.Flag("--end-with-input", "");
        endsWithInput.Hidden = true;
        Option<bool> status = SharedOptions.Flag("--status", "Print the state of the study and exit.");
        Option<bool> stop = SharedOptions.Flag(
            "--stop", "Tell all workers to start no more trials; run the command again without it to continue.");
        Option<string?> enqueue = SharedOptions.Text(
            "--enqueue", "JSON", "Add a trial with these hyperparameters, such as '{\"learningRate\": 0.003, …}', and exit.");
        var note = new Option<string[]>("--note")
        {
            HelpName = "TRIAL TEXT",
            Description = "Attach a note to a trial and exit.",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> export = SharedOptions.Text(
            "--export", "FILE.csv|json|html", "Write all trials to a file; as HTML, a page to explore them on.");
        Option<string?> best = SharedOptions.Text("--best", "csharp|json", "Print the recipe of the best trial, ready to paste, and exit.");
        best.AcceptOnlyFromAmong("csharp", "json");
        Option<string?> trainBest = SharedOptions.Text(
            "--train-best", "FILE.safetensors", "Train the recipe of the best trial on all training images, write the network, and exit.");

        var command = new Command("sweep", About) { study, name, trials, workers, threads, checkpoints, json };
        foreach (Option option in (Option[])[.. newStudy.All, worker, endsWithInput, status, stop, enqueue, note, export, best, trainBest])
            command.Options.Add(option);
        command.SetGuarded(screen, (parsed, cancellation) => SweepRun.Run(
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
            screen, cancellation));
        return command;
    }
}
