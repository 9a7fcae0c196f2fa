using System.Globalization;
using System.Text.Json;
using MnistHelpers;
using TorchSharp;

namespace MnistApp.Sweep;

/// <summary>Carries out the sweep command.</summary>
internal static class SweepRun
{
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The command cannot be started.</exception>
    public static async Task<int> Run(SweepOptions options, Screen screen, CancellationToken cancellation)
    {
        bool startsNothing = options.ShowsStatus || options.Stops || options.Best is not null || options.TrainBest is not null
            || options.Enqueue is not null || options.Note is not null;
        bool onlyOpens = options.IsWorker || startsNothing && options.Enqueue is null;
        using Study study = Open(options, onlyOpens);
        if (options.IsWorker)
            return Work(study, options, cancellation);
        if (options.Enqueue is { } point)
            screen.Output.WriteLine(FormattableString.Invariant($"trial {study.Enqueue(ReadPoint(point))}"));
        if (options.Note is { } note)
        {
            if (!int.TryParse(note.Trial, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                throw new UsageException($"--note: {note.Trial} found; give the number of a trial and a text.");
            study.Annotate(number, note.Text);
        }
        if (options.Stops)
            study.Stop();
        if (!startsNothing && !study.IsOver)
            await new SweepWorkers(study, options, screen).RunAsync(cancellation);

        if (options.TrainBest is { } path)
            TrainBest(study, path, screen, cancellation);
        if (options.Export is { } export)
            study.Save(export);
        if (options.Best is { } form)
            screen.Output.Write(form == "json" ? study.RecipeOf().ToJson() : study.RecipeOf().ToCSharp() + "\n");
        else if (options.Json)
            screen.Output.Write(study.ToJson());
        else if (options.Enqueue is null && options.TrainBest is null && options.Note is null)
            screen.Output.WriteLine(study.ToString());
        return cancellation.IsCancellationRequested ? ExitCodes.Interrupted
            : startsNothing || study.Best is not null ? ExitCodes.Succeeded
            : ExitCodes.SomeFailed;
    }

    private static Study Open(SweepOptions options, bool onlyOpens)
    {
        string name = options.Name ?? Study.DefaultName;
        if (!onlyOpens && !Study.Exists(options.Study, options.Name))
            return Study.Create(options.Study, options.NewStudy, name);
        Study study = Study.Open(options.Study, options.Name);
        try
        {
            StudyComparison.RequireSame(options.GivenForNew, options.NewStudy, study.Options);
        }
        catch
        {
            study.Dispose();
            throw;
        }
        if (options.Trials is { } trials)
            study.SetTrialLimit(trials);
        if (!onlyOpens && options.Enqueue is null)
            study.Resume();
        return study;
    }

    private static int Work(Study study, SweepOptions options, CancellationToken cancellation)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (options.EndsWithInput)
        {
            var reader = new Thread(() =>
            {
                while (Console.In.ReadLine() is not null)
                {
                }
                gone.Cancel();
            })
            { IsBackground = true };
            reader.Start();
        }
        if (options.Threads is { } threads)
            torch.set_num_threads(threads);
        study.Train(checkpoints: options.Checkpoints, cancellation: gone.Token);
        return gone.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Succeeded;
    }

    private static void TrainBest(Study study, string path, Screen screen, CancellationToken cancellation)
    {
        (DigitCnn network, TrainingHistory history) =
            study.TrainBest(progress: new ConsoleProgress(screen.Errors), cancellation: cancellation);
        using (network)
        {
            if (history.Canceled)
                return;
            network.Save(path);
        }
        screen.Output.WriteLine(FormattableString.Invariant($"{path}: trial {study.Best!.Number}, trained on all training images"));
    }

    private static Dictionary<string, object> ReadPoint(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document.RootElement.EnumerateObject()
                    .ToDictionary(property => property.Name, property => (object)property.Value.Clone());
            }
        }
        catch (JsonException)
        {
        }
        throw new UsageException($"--enqueue: no JSON object found; give one such as {{\"learningRate\": 0.003}}.");
    }
}
