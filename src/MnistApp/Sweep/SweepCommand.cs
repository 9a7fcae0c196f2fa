using System.CommandLine;
using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>The command <c>sweep</c>.</summary>
internal static class SweepCommand
{
    public static Command Create(Screen screen)
    {
        var study = new Argument<string>("STUDY") { Description = "The file of the study, which is made if it is not there; or a PostgreSQL connection string, such as 'Host=server;Database=sweeps;Username=me'." };
        var name = new Option<string?>("--name") { HelpName = "NAME", Description = "The study's name, for databases with several [default: the only one, or 'study']." };
        var trials = Number("--trials", "How many trials there are in the end [default: 30, or what the study has].");
        var workers = Number("--workers", "How many worker processes to start [default: one a processor].");
        var threads = Number("--threads", "How many threads each worker computes with [default: its share of the processors].");
        var checkpoints = new Option<string?>("--checkpoints") { HelpName = "FOLDER", Description = "Where trials keep how far they have come [default: beside the study's file]." };
        var json = Flag("--json", "Prints the study as one JSON object at the end.");

        var space = new Option<string?>("--space") { HelpName = "FILE.json", Description = "What is looked through [default: learning rate, batch size, schedule, widths, dropout, label smoothing]." };
        var sampler = new Option<string?>("--sampler") { HelpName = "tpe|sobol|random|grid", Description = "What is tried next [default: tpe]." };
        sampler.AcceptOnlyFromAmong("tpe", "sobol", "random", "grid");
        var pruner = new Option<string?>("--pruner") { HelpName = "halving|asha|median|patience|none", Description = "What ends trials early: successive halving in rounds, the same asynchronously (no worker ever waits, and who is faster matters), the median, or patience [default: halving]." };
        pruner.AcceptOnlyFromAmong("halving", "asha", "median", "patience", "none");
        var round = new Option<int?>("--round") { HelpName = "N", Description = "How many trials know the same results, so that the number of workers changes nothing; 0 for using every result at once [default: 4; 9 with halving, 0 with asha]." };
        var seed = new Option<long?>("--seed") { HelpName = "N", Description = "What everything random follows from [default: 42]." };
        var recipe = new Option<string?>("--recipe") { HelpName = string.Join('|', Recipe.Presets.Keys), Description = "The network and training that the trials change [default: Basic]." };
        recipe.AcceptOnlyFromAmong([.. Recipe.Presets.Keys]);
        var epochs = Number("--epochs", "Epochs of a trial that is not pruned, if they are not looked through [default: 9].");
        var images = Number("--images", "How many images a trial learns from [default: 20000].");
        var validation = Number("--validation", "How many images are held out to choose by [default: 10000].");
        var objective = new Option<string[]>("--objective") { HelpName = "accuracy|loss|parameters|flops|time", Description = "What is looked for; the first one decides, each further one is weighed against it [default: accuracy].", AllowMultipleArgumentsPerToken = true };
        objective.AcceptOnlyFromAmong("accuracy", "loss", "parameters", "flops", "time");
        var grace = Number("--grace", "After how many seconds without a sign of life a worker counts as dead [default: 10].");

        var worker = Flag("--worker", "Works on the study as one process, until it is over: start as many as you like, on any machine that reaches it.");
        var withInput = Flag("--end-with-input", "");
        withInput.Hidden = true;
        var status = Flag("--status", "Prints how the study stands, and starts nothing.");
        var stop = Flag("--stop", "Lets no more trials begin, in all workers; the same command without it goes on.");
        var enqueue = new Option<string?>("--enqueue") { HelpName = "JSON", Description = "Adds a trial that you want to see tried, such as '{\"learningRate\": 0.003, …}', and starts nothing." };
        var export = new Option<string?>("--export") { HelpName = "FILE.csv|json", Description = "Writes all trials into a file." };
        var best = new Option<string?>("--best") { HelpName = "csharp|json", Description = "Prints the recipe of the best trial, ready to paste, and starts nothing." };
        best.AcceptOnlyFromAmong("csharp", "json");
        var train = new Option<string?>("--train-best") { HelpName = "FILE.safetensors", Description = "Trains the recipe of the best trial on all training images and writes the network, and starts nothing else." };

        Option[] forNew = [space, sampler, pruner, round, seed, recipe, epochs, images, validation, objective, grace];
        var command = new Command("sweep", """
            Looks for good hyperparameters: trains the network with many settings, ends the bad ones early, and keeps everything in a study.

            Kill any of it at any time: the same command goes on where it was. The test images are never looked at.

            Examples:
              mnist sweep sweep.db                          30 trials with the usual search space
              mnist sweep sweep.db --trials 60              30 more
              mnist sweep sweep.db --best csharp            the winner as C#
              mnist sweep --worker 'Host=db;Database=mnist' another machine joins in

            Exit code: 0 if the study is over and a trial is complete, 1 if none is, 2 if the command could not begin, 130 if it was stopped.
            """)
        {
            study, name, trials, workers, threads, checkpoints, json, space, sampler, pruner, round, seed, recipe, epochs, images, validation, objective, grace,
            worker, withInput, status, stop, enqueue, export, best, train,
        };
        command.SetAction((parsed, cancellation) => Guarded(screen, () =>
        {
            string? spaceFile = parsed.GetValue(space);
            string prunerName = parsed.GetValue(pruner) ?? "halving";
            var newStudy = new StudyOptions(spaceFile is null ? TrainingObjective.DefaultSpace : ReadSpace(spaceFile))
            {
                Trials = parsed.GetValue(trials) ?? 30,
                Sampler = parsed.GetValue(sampler) switch { "sobol" => new SobolSampler(), "random" => new RandomSampler(), "grid" => new GridSampler(), _ => new TpeSampler() },
                Pruner = prunerName switch
                {
                    "halving" => new HalvingPruner { Synchronous = true },
                    "asha" => new HalvingPruner(),
                    "median" => new MedianPruner(),
                    "patience" => new PatiencePruner(),
                    _ => null,
                },
                Round = parsed.GetValue(round) ?? prunerName switch { "halving" => 9, "asha" => 0, _ => 4 },
                Seed = parsed.GetValue(seed) ?? 42,
                Objectives = [.. (parsed.GetValue(objective) is { Length: > 0 } names ? names : ["accuracy"]).Select(Objective)],
                Grace = TimeSpan.FromSeconds(parsed.GetValue(grace) ?? 10),
                Training = new TrainingObjective
                {
                    Recipe = WithEpochs(Recipe.Presets[parsed.GetValue(recipe) ?? nameof(Recipe.Basic)], parsed.GetValue(epochs) ?? 9),
                    TrainImages = parsed.GetValue(images) ?? 20_000,
                    ValidationImages = parsed.GetValue(validation) ?? 10_000,
                },
            };
            return SweepRun.Run(
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
                    EndsWithInput = parsed.GetValue(withInput),
                    ShowsStatus = parsed.GetValue(status),
                    Stops = parsed.GetValue(stop),
                    Enqueue = parsed.GetValue(enqueue),
                    Export = parsed.GetValue(export),
                    Best = parsed.GetValue(best),
                    TrainBest = parsed.GetValue(train),
                    NewStudy = newStudy,
                    GivenForNew = [.. forNew.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name)],
                },
                screen, cancellation);
        }));
        return command;
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static Option<int?> Number(string name, string description)
    {
        var option = new Option<int?>(name) { HelpName = "N", Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int number) && number < 1)
                result.AddError($"{name}: {number} found; give 1 or more.");
        });
        return option;
    }

    private static Recipe WithEpochs(Recipe recipe, int epochs) => recipe with { Training = recipe.Training with { Epochs = epochs } };

    private static StudyObjective Objective(string name) => name switch
    {
        "loss" => StudyObjective.ValidationLoss,
        "parameters" => StudyObjective.Parameters,
        "flops" => StudyObjective.Flops,
        "time" => StudyObjective.TimePerImage,
        _ => StudyObjective.ValidationAccuracy,
    };

    private static SearchSpace ReadSpace(string path)
    {
        try
        {
            using var reader = new StreamReader(RegularFile.OpenRead(path));
            return SearchSpace.FromJson(reader.ReadToEnd());
        }
        catch (FileNotFoundException)
        {
            throw new UsageException($"{path}: not found; name a file with a search space as JSON.");
        }
        catch (InvalidDataException fault)
        {
            throw new UsageException($"{path}: {fault.Message}");
        }
    }

    private static Task<int> Guarded(Screen screen, Func<Task<int>> run) => Task.Run(async () =>
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (fault is UsageException or ArgumentException or InvalidDataException or InvalidOperationException or IOException or UnauthorizedAccessException && !Screen.IsOutputClosed(fault))
        {
            screen.Fault(fault.Message);
            return ExitCodes.CannotBegin;
        }
    });
}
