using MnistHelpers.Imaging;
using MnistHelpers.Metrics;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers;

/// <summary>A reader that recognizes the digits in pictures with a network and reports where it is not sure.</summary>
public sealed class DigitReader
{
    private const int Classes = ImageSet.Classes;

    /// <summary>
    /// Several touching digits are hardly ever read as one with this probability: if they are, a single digit is preferred over its pieces
    /// by this log-likelihood.
    /// </summary>
    private const double WholeConfidence = 0.99, WholeBonus = 5;

    /// <summary>The logarithm of the odds that what stands by itself on a page is one digit, before anything is known about it.</summary>
    private const double AloneBonus = 2;

    /// <summary>
    /// The limit, either way, of the logarithm of the odds that a piece is one whole digit; chosen on drawn pages whose digits touch.
    /// </summary>
    private const double MostOdds = 6;

    /// <summary>The least probability of a single digit whose stroke is broken into several components.</summary>
    private const double TogetherConfidence = 0.9;

    /// <summary>
    /// The probability below which a picture is read after a quarter turn, too, and the minimum probability of what it is then. Of the
    /// 2,392 upright pictures that they were chosen with, one is lost; of 90 on their side, 36 are won.
    /// </summary>
    private const float UnclearConfidence = 0.7f, TurnedConfidence = 0.99f;

    private readonly Module<Tensor, Tensor> _model;
    private readonly TemperatureScaling _scaling;

    /// <summary>Creates a reader.</summary>
    /// <param name="model">
    /// A network that takes <c>[N, 1, 28, 28]</c>, 0 to 1, and returns logits <c>[N, 10]</c>; null for
    /// <see cref="DigitCnn.LoadPretrained"/>.
    /// </param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public DigitReader(Module<Tensor, Tensor>? model = null, DigitReaderOptions? options = null)
    {
        Options = options ?? new DigitReaderOptions();
        Options.Check();
        _model = model ?? DigitCnn.LoadPretrained();
        _scaling = new TemperatureScaling(Options.Temperature);
    }

    /// <summary>The options of the reader.</summary>
    public DigitReaderOptions Options { get; }

    /// <summary>
    /// Reads the digit of one picture. Pieces that may belong to a broken stroke are read as one digit too, and the surer reading counts.
    /// </summary>
    public DigitReading Read(DigitImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Read([image])[0];
    }

    /// <summary>
    /// Reads the digits of many pictures at once, in their order. What is no digit as it is may be one after a quarter turn, of which the
    /// reader is never sure.
    /// </summary>
    public IReadOnlyList<DigitReading> Read(IReadOnlyList<DigitImage> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        DigitReading[] readings = ReadUpright(images);
        int[] unclear =
            [.. Enumerable.Range(0, readings.Length).Where(i => readings[i] is { Digit: not null, Confidence: < UnclearConfidence })];
        DigitReading[] turned = ReadUpright(
            [.. unclear.Select(i => readings[i].Image).SelectMany(image => new[] { image.Turned(1), image.Turned(3) })]);
        for (int i = 0; i < turned.Length; i++)
        {
            ref DigitReading reading = ref readings[unclear[i / 2]];
            if (turned[i].Confidence >= TurnedConfidence && turned[i].Confidence > reading.Confidence)
                reading = turned[i] with { IsSure = false };
        }
        return readings;
    }

    private DigitReading[] ReadUpright(IReadOnlyList<DigitImage> images)
    {
        DigitImage[] found = [.. images.SelectMany(Alternatives)];
        float[] probabilities = Probabilities([.. found.Select(image => image.Pixels)]);
        int[] digits = ProbabilityRows.ArgMax(probabilities, Classes);
        var readings = new List<DigitReading>(images.Count);
        int at = 0;
        foreach (DigitImage image in images)
        {
            var best = new DigitReading(image, null, ReadOnlyMemory<float>.Empty, false);
            foreach (DigitImage alternative in Alternatives(image))
            {
                ReadOnlyMemory<float> row = probabilities.AsMemory(at * Classes, Classes);
                int digit = digits[at++];
                if (row.Span[digit] > best.Confidence)
                    best = new DigitReading(alternative, digit, row, IsSure(alternative, row.Span[digit]));
            }
            readings.Add(best);
        }
        return [.. readings];

        static IEnumerable<DigitImage> Alternatives(DigitImage image) => (image.IsFound, image.Together) switch
        {
            (false, _) => [],
            (true, null) => [image],
            (true, { } together) => [image, together],
        };
    }

    /// <summary>Pieces that may be several digits are surely one only if the network has hardly any doubt.</summary>
    private bool IsSure(DigitImage image, float confidence) =>
        confidence >= (image.IsOneOfSeveral ? Math.Max(Options.Threshold, WholeConfidence) : Options.Threshold)
            && !image.IsDoubtful;

    /// <summary>
    /// Reads a page, its lines from the top and their digits from the left. Touching digits are cut into the pieces that are most likely
    /// given the sizes of digits, the amount of ink cut through, and a second network, which was trained to tell whole digits from parts of
    /// touching ones and sees each piece among its neighbors; a closed ring is never cut (recognition-based segmentation; Casey, Lecolinet,
    /// "A survey of methods and strategies in character segmentation", IEEE Transactions on Pattern Analysis and Machine Intelligence 18,
    /// 1996). The second network also reads the pieces: cut out, they would lack the strokes that they share with their neighbors.
    /// Pieces that may belong to a broken stroke count as one digit if that is likelier than all of the digits they are otherwise.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<DigitReading>> Read(DigitPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        bool isAlone = page.Candidates is [[_]];
        DigitReading[][] lines = [.. page.Candidates.Select(line => line.SelectMany(candidate => Best(candidate, isAlone)).ToArray())];
        if (page.Together is not { } together)
            return lines;
        DigitReading whole = ReadUpright([together])[0];
        double apart = lines.SelectMany(line => line).Aggregate(1.0, (product, reading) => product * reading.Confidence);
        bool isOne = whole.Confidence >= WholeConfidence || (whole.Confidence >= TogetherConfidence && whole.Confidence > apart);
        return isOne ? [[whole]] : lines;
    }

    /// <summary>
    /// Finds the sequence of pieces from one end to the other that are most likely digits, by dynamic programming over the cuts.
    /// </summary>
    /// <param name="candidate">The connected components.</param>
    /// <param name="isAlone">Whether there is nothing else on the page.</param>
    private DigitReading[] Best(DigitCandidate candidate, bool isAlone)
    {
        if (candidate.Pieces.Count == 0)
            return ReadUpright([candidate.Whole]);
        DigitReading whole = ReadUpright([candidate.Whole])[0];
        PieceScore[] scores = PieceScorer.Score([.. candidate.Pieces.Select(piece => piece.InPlace)]);
        var costs = new double[candidate.Ends + 1];
        var last = new int[candidate.Ends + 1];
        costs.AsSpan(1).Fill(double.PositiveInfinity);
        foreach ((DigitPiece piece, int i) in candidate.Pieces.Select((piece, i) => (piece, i)).OrderBy(pair => pair.piece.From))
        {
            bool isWhole = piece.To - piece.From == candidate.Ends;
            // Where there is nothing else, no size is unusual.
            double shape = isWhole && isAlone ? -AloneBonus : piece.Cost;
            float confidence = isWhole ? whole.Confidence : scores[i].Confidence;
            double cost = costs[piece.From] + shape - Math.Log(confidence) - Math.Clamp(scores[i].LogOdds, -MostOdds, MostOdds);
            if (isWhole && confidence >= WholeConfidence)
                cost -= WholeBonus;
            if (cost < costs[piece.To])
                (costs[piece.To], last[piece.To]) = (cost, i);
        }
        var best = new Stack<int>();
        for (int end = candidate.Ends; end > 0; end = candidate.Pieces[last[end]].From)
            best.Push(last[end]);
        return best.Count == 1 ? [whole] : [.. best.Select(i => Reading(candidate.Pieces[i].Image.Value, scores[i]))];

        DigitReading Reading(DigitImage image, PieceScore score) =>
            new(image, score.Digit, score.Probabilities, IsSure(image, score.Confidence));
    }

    /// <summary>Computes the probabilities <c>[digits.Count, 10]</c> of 28×28 digits.</summary>
    internal float[] Probabilities(IReadOnlyList<ReadOnlyMemory<byte>> digits)
    {
        int reach = Options.AverageShifts ? 1 : 0;
        (int Right, int Down)[] shifts = [.. from down in Enumerable.Range(-reach, 2 * reach + 1)
            from right in Enumerable.Range(-reach, 2 * reach + 1)
            select (right, down)];
        return ShiftAverage.Probabilities(_model, _scaling, Classes, digits, shifts);
    }
}
