using System.Globalization;
using MnistHelpers;
using TorchSharp;

namespace MnistApp.Train;

/// <summary>Trains a network and writes the results.</summary>
internal static class TrainRun
{
    private const string CheckpointFolderName = "checkpoints";

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The training cannot be started.</exception>
    public static int Run(TrainOptions options, Screen screen, CancellationToken cancellation)
    {
        if (options.Threads is { } threads)
            torch.set_num_threads(threads);
        RunSettings plan = options.Resume is { } there
            ? RunSettings.Load(there)
            : new RunSettings(options.Recipe, options.Data is { } data ? Path.GetFullPath(data) : null, options.Images, options.Validation);
        Recipe recipe = plan.Recipe!;
        (ImageSet train, ImageSet? validation) = plan.Split();
        if (options.Resume is { } ended && File.Exists(Path.Combine(ended, NetworkFile.InRun)))
            throw new UsageException($"{ended}: this run has ended; see {NetworkFile.InRun} in it, or begin a new run.");
        using DigitCnn network = recipe.CreateNetwork();
        // Faults in the options are reported before a folder is created.
        _ = new Trainer(network, recipe.Training);
        string folder = options.Resume ?? Begin(plan, options.Out), checkpoints = Path.Combine(folder, CheckpointFolderName);
        screen.Errors.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Of(folder)}: {network.Summary().Parameters:N0} parameters, {train.Count:N0} training images, "
                + $"{validation?.Count ?? 0:N0} held out"));
        TrainingHistory history;
        using (var bar = new TrainingBar(screen))
        {
            var trainer = new Trainer(network, recipe.Training)
            {
                Progress = bar,
                Checkpoints = new CheckpointFolder(checkpoints) { Warn = screen.Fault },
            };
            try
            {
                history = trainer.Resume(train, validation, cancellation);
            }
            catch (InvalidOperationException fault)
            {
                bar.Dispose();
                screen.Fault(fault.Message);
                return ExitCodes.SomeFailed;
            }
        }
        if (history.Canceled)
        {
            screen.Errors.WriteLine($"Stopped. To continue: mnist train --resume {Printable.Of(folder)}");
            return ExitCodes.Interrupted;
        }
        network.Results = Results(history, train);
        Write(network, history, folder);
        Directory.Delete(checkpoints, recursive: true);
        Tell(options, screen, network, history, folder);
        return ExitCodes.Succeeded;
    }

    private static string Begin(RunSettings plan, string? folder)
    {
        if (folder is null)
            folder = Path.GetRelativePath(".", RunFolder.Create().Path);
        else if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"--out {folder}: not empty; name a new folder, or continue with --resume {folder}.");
        plan.Save(folder);
        return folder;
    }

    /// <summary>Returns what the model file records about its training.</summary>
    private static Dictionary<string, string> Results(TrainingHistory history, ImageSet train)
    {
        EpochRecord last = history.BestEpoch ?? history.Epochs[^1];
        var results = new Dictionary<string, string>
        {
            ["training images"] = train.Count.ToString(CultureInfo.InvariantCulture),
            ["epochs"] = last.Epoch.ToString(CultureInfo.InvariantCulture),
        };
        if (last.ValidationAccuracy is { } accuracy)
            results["validation accuracy"] = accuracy.ToString("0.0000", CultureInfo.InvariantCulture);
        return results;
    }

    private static void Write(DigitCnn network, TrainingHistory history, string folder)
    {
        history.Save(Path.Combine(folder, "history.json"));
        history.Save(Path.Combine(folder, "history.csv"));
        ChartView curves = TrainingCharts.LearningCurves(history);
        curves.Save(Path.Combine(folder, "learning-curves.html"));
        curves.Save(Path.Combine(folder, "learning-curves.svg"));
        // The network is written last: if it exists, the run has finished.
        network.Save(Path.Combine(folder, NetworkFile.InRun));
    }

    private static void Tell(TrainOptions options, Screen screen, DigitCnn network, TrainingHistory history, string folder)
    {
        EpochRecord last = history.BestEpoch ?? history.Epochs[^1];
        if (options.Json)
        {
            screen.WriteJson(new
            {
                folder,
                model = Path.Combine(folder, NetworkFile.InRun),
                parameters = network.Summary().Parameters,
                bestEpoch = last.Epoch,
                validationAccuracy = last.ValidationAccuracy,
                validationLoss = last.ValidationLoss,
                seconds = history.Epochs.Sum(epoch => epoch.Seconds),
                epochs = history.Epochs,
            });
            return;
        }
        string validation = last.ValidationAccuracy is { } accuracy
            ? FormattableString.Invariant($"validation accuracy {accuracy:0.0000} (epoch {last.Epoch}), ")
            : FormattableString.Invariant($"training accuracy {last.TrainAccuracy:0.0000}, ");
        screen.Output.WriteLine(FormattableString.Invariant($"{validation}{history.Epochs.Sum(epoch => epoch.Seconds):0.0} s"));
        screen.Output.WriteLine(
            $"written: {Printable.Of(Path.Combine(folder, NetworkFile.InRun))}, history.json, "
                + "history.csv, learning-curves.html, learning-curves.svg");
        screen.Errors.WriteLine($"Next: mnist evaluate --model {Printable.Of(folder)}");
    }
}
