using System.Globalization;
using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>
/// Writes predictions as text, one line per picture; a single picture also shows what the network sees and all probabilities.
/// </summary>
internal sealed class PredictText(Screen screen, IReadOnlyList<PictureFile> files, bool isScored)
{
    private const int BarWidth = 30;
    private const int DigitWidth = 28;

    /// <summary>The width of digit, confidence and doubt, behind which the verdicts stand below one another.</summary>
    private const int AnswerWidth = 22;

    private readonly int _nameWidth = files.Select(file => Printable.Of(file.Name).Length).DefaultIfEmpty().Max();

    public void Write(Prediction prediction, bool several)
    {
        screen.Output.WriteLine(
            $"{Printable.Of(prediction.File.Name).PadRight(_nameWidth)}  {Answered(prediction, several)}");
        if (files.Count == 1 && !several && prediction.Digits.SingleOrDefault() is { } reading)
            WriteDigit(reading);
    }

    public void Write(Scores scores)
    {
        screen.Output.WriteLine();
        if (scores.SingleDigit is { Count: > 0 } single)
        {
            screen.Output.WriteLine(
                Sentence(single, "picture with one digit", "pictures with one digit", "read correctly") + Doubt(single));
        }
        if (scores.SeveralDigits is { Count: > 0 } several)
        {
            screen.Output.WriteLine(
                Sentence(several, "page with several digits", "pages with several digits", "read correctly, every digit"));
        }
        if (scores.NoDigit is { Count: > 0 } none)
            screen.Output.WriteLine(Sentence(none, "picture without a digit", "pictures without a digit", "known for that"));
        if (scores.NotScored > 0)
        {
            screen.Output.WriteLine(
                FormattableString.Invariant($"{scores.NotScored:N0} with several digits not scored; --multi reads them"));
        }
    }

    private static string Sentence(Score score, string one, string many, string what) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{score.Right:N0} of {score.Count:N0} {(score.Count == 1 ? one : many)} {what}, {Percent((double)score.Right / score.Count)}");

    private static string Doubt(Score score) => score.NotSure > 0 ? FormattableString.Invariant($"; not sure of {score.NotSure:N0}") : "";

    private string Answered(Prediction prediction, bool several)
    {
        string answer = Answer(prediction, several, screen), truth = Truth(prediction, several);
        // Colors take characters, but no room.
        int width = Answer(prediction, several, screen with { HasColor = false }).Length;
        return truth.Length == 0 ? answer : answer + new string(' ', Math.Max(2, AnswerWidth - width)) + truth;
    }

    private static string Answer(Prediction prediction, bool several, Screen screen)
    {
        if (prediction.Lines.Count == 0)
            return screen.Dim("no digit found");
        DigitReading[] doubtful = [.. prediction.Digits.Where(reading => !reading.IsSure)];
        if (several)
        {
            string text = string.Join(" / ", prediction.Lines.Select(line => string.Concat(line.Select(reading => reading.Digit))));
            return doubtful.Length == 0 ? text : text + screen.Doubtful(FormattableString.Invariant($"  not sure of {doubtful.Length:N0}"));
        }
        DigitReading digit = prediction.Digits.Single();
        string answer = FormattableString.Invariant($"{digit.Digit}  {Percent(digit.Confidence),7}");
        return (doubtful.Length == 0 ? answer : answer + "  " + screen.Doubtful("not sure"))
            + (digit.Image.IsOneOfSeveral ? screen.Dim("  several digits? try --multi") : "");
    }

    private string Truth(Prediction prediction, bool several)
    {
        if (!isScored || prediction.Label is not { } label || (label.Length > 1 && !several))
            return "";
        string what = label.Length == 0 ? "there is no digit" : $"it is {label.Replace("/", " / ", StringComparison.Ordinal)}";
        return !Scores.IsRight(prediction) ? screen.Bad($"wrong: {what}")
            : screen.Good(label.Length == 0 && prediction.Lines.Count > 0 ? $"right to doubt: {what}" : "right");
    }

    /// <summary>Writes the 28×28 digit on the left, two pixel rows per text row, and the ten probabilities as bars on the right.</summary>
    private void WriteDigit(DigitReading reading)
    {
        const int textRows = DigitWidth / 2;
        ReadOnlySpan<byte> pixels = reading.Image.Pixels.Span;
        ReadOnlySpan<float> probabilities = reading.Probabilities.Span;
        int firstBar = (textRows - probabilities.Length) / 2;
        screen.Output.WriteLine();
        for (int row = 0; row < textRows; row++)
        {
            screen.Output.Write("  ");
            for (int x = 0; x < DigitWidth; x++)
                screen.Output.Write(screen.Halves(pixels[2 * row * DigitWidth + x], pixels[(2 * row + 1) * DigitWidth + x]));
            int digit = row - firstBar;
            if (digit >= 0 && digit < probabilities.Length)
            {
                string bar = new('█', (int)Math.Round(probabilities[digit] * BarWidth));
                string line = FormattableString.Invariant($"{digit}  {bar.PadRight(BarWidth)} {Percent(probabilities[digit]),7}");
                screen.Output.Write("    " + (digit == reading.Digit ? line : screen.Dim(line)));
            }
            screen.Output.WriteLine();
        }
    }

    /// <summary>Formats a percentage, never rounded up to 100.</summary>
    private static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{(share < 1 ? Math.Min(share, 0.999) : 1) * 100:0.0} %");
}
