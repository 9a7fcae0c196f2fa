using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>Reads pictures and prints what is in them.</summary>
internal static class PredictRun
{
    /// <summary>The number of pictures held in memory at once.</summary>
    private const int Together = 16;

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The command cannot be started.</exception>
    /// <exception cref="InvalidDataException">The labels or the model are damaged or have another format.</exception>
    /// <exception cref="IOException">The labels or the model cannot be read.</exception>
    public static int Run(PredictOptions options, Screen screen)
    {
        var search = new PictureSearch(options.Paths);
        IReadOnlyList<PictureFile> files = search.Files;
        var labels = new LabelLookup(options.Labels, ignoresCase: OperatingSystem.IsWindows() || OperatingSystem.IsMacOS());
        if (options.Labels is not null && files.Count > 0 && files.All(file => labels.Find(file) is null))
        {
            throw new UsageException(
                $"{options.Labels}: labels none of the pictures; its column 'file' has to name "
                    + "them from its own folder, or by their names.");
        }
        // The network is loaded while the first pictures are decoded.
        var reader = Task.Run(() => new DigitReader(NetworkFile.Load(options.Model)));

        foreach (UnreadFolder folder in search.Unread)
            screen.Fault(folder.Error);
        var text = new PredictText(screen, files, options.Labels is not null);
        var predictions = new List<Prediction>(files.Count);
        foreach (PictureFile[] some in files.Chunk(Together))
        {
            foreach (Prediction prediction in Read(some, reader, labels, options))
            {
                screen.Progress("");
                predictions.Add(prediction);
                if (prediction.Warning is { } warning)
                    screen.Fault(warning);
                if (prediction.Fault is { } fault)
                    screen.Fault(fault);
                else if (!options.Json)
                    text.Write(prediction, options.Several);
            }
            if (predictions.Count < files.Count)
                screen.Progress(FormattableString.Invariant($"{predictions.Count:N0} of {files.Count:N0} pictures"));
        }

        Scores? scores = options.Labels is null ? null : Scores.Of(predictions, options.Several);
        if (options.Json)
            PredictJson.Write(screen, options, predictions, search.Unread, scores);
        else if (scores is not null)
            text.Write(scores);
        return search.Unread.Count > 0 || predictions.Exists(prediction => prediction.Fault is not null)
            ? ExitCodes.SomeFailed
            : ExitCodes.Succeeded;
    }

    private static IEnumerable<Prediction> Read(PictureFile[] files, Task<DigitReader> network, LabelLookup labels, PredictOptions options)
    {
        Prediction Of(PictureFile file, IReadOnlyList<IReadOnlyList<DigitReading>> lines, string? fault, string? warning) =>
            new(file, lines, labels.Find(file)?.Digits, fault, warning);

        DigitReader Reader() => network.GetAwaiter().GetResult();

        var how = new DigitImageOptions { Ink = options.Ink };
        if (options.Several)
        {
            (DigitPage? Picture, string? Fault)[] pages = Load(files, path => DigitPage.Load(path, how));
            return files.Zip(
                pages,
                (file, page) => Of(file, page.Picture is { } picture ? Reader().Read(picture) : [], page.Fault, page.Picture?.Warning));
        }
        (DigitImage? Picture, string? Fault)[] images = Load(files, path => DigitImage.Load(path, how));
        IReadOnlyList<DigitReading> readings = Reader().Read([.. images.Select(image => image.Picture).OfType<DigitImage>()]);
        int next = 0;
        return files.Zip(images, (file, image) =>
        {
            DigitReading? reading = image.Picture is null ? null : readings[next++];
            return Of(file, reading?.Digit is null ? [] : [[reading]], image.Fault, image.Picture?.Warning);
        }).ToArray();
    }

    /// <summary>Loads pictures so that a fault in one does not keep the others from being read.</summary>
    private static (T? Picture, string? Fault)[] Load<T>(PictureFile[] files, Func<string, T> load)
        where T : class
    {
        var loaded = new (T?, string?)[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            try
            {
                loaded[i] = (load(files[i].Path), null);
            }
            catch (Exception error) when (error is IOException or InvalidDataException)
            {
                loaded[i] = (null, error.Message);
            }
        });
        return loaded;
    }
}
