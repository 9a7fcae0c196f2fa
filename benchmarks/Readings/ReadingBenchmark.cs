using System.Text.Json;
using MnistHelpers;

namespace Benchmarks.Readings;

/// <summary>How well pictures are read, as one digit and as a page, that are drawn from a seed in many ways.</summary>
internal static class ReadingBenchmark
{
    /// <summary>Pictures that are held at once.</summary>
    private const int Together = 32;

    internal static int Run(ReadingOptions options)
    {
        var reader = new DigitReader(options.Model is { } model ? DigitCnn.Load(model) : null);
        var scores = new Dictionary<string, ReadingScore>();
        foreach (ReadingCollection collection in ReadingCollection.All)
        {
            if (options.Names.Count > 0 && !options.Names.Any(name => collection.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
                continue;
            ReadingScore score = Score(collection.Draw(options.Folder, options.Seed, options.Count), reader, options.Wrong);
            scores[collection.Name] = score;
            if (!options.Json)
                Console.WriteLine($"{(scores.Count == 1 ? ReadingScore.Heading : "")}| {collection.Name} {score}");
        }
        if (options.Json)
            Console.WriteLine(JsonSerializer.Serialize(scores, ReadingJson.Default.DictionaryStringReadingScore));
        return 0;
    }

    /// <summary>Returns the digits of a page as its label writes them, with a stroke between the lines.</summary>
    internal static string Text(IReadOnlyList<IReadOnlyList<DigitReading>> lines) =>
        string.Join('/', lines.Select(line => string.Concat(line.Select(reading => reading.Digit))));

    private static ReadingScore Score(IReadOnlyList<LabeledPicture> pictures, DigitReader reader, bool wrong)
    {
        var score = new ReadingScore();
        foreach (LabeledPicture[] some in pictures.Chunk(Together))
        {
            var images = new DigitImage[some.Length];
            var pages = new DigitPage[some.Length];
            Parallel.For(0, some.Length, i => (images[i], pages[i]) = (DigitImage.Load(some[i].Path), DigitPage.Load(some[i].Path)));
            IReadOnlyList<DigitReading> readings = reader.Read(images);
            for (int i = 0; i < some.Length; i++)
            {
                string read = Text(reader.Read(pages[i]));
                score = score.With(some[i], readings[i], read);
                if (wrong && some[i].Digits.Length <= 1 && (readings[i].Digit != some[i].Digit || read != some[i].Digits))
                {
                    Console.Error.WriteLine(
                        FormattableString.Invariant($"{some[i].Path}: {some[i].Digits}, {readings[i]}, as a page {read}"));
                }
                else if (wrong && read != some[i].Digits)
                {
                    Console.Error.WriteLine($"{some[i].Path}: {some[i].Digits}, as a page {read}");
                }
            }
        }
        return score;
    }
}
