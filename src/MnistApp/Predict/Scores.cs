namespace MnistApp.Predict;

/// <summary>The scores of labeled pictures.</summary>
/// <param name="SingleDigit">Pictures with one digit.</param>
/// <param name="SeveralDigits">Pages; correct if every digit is. Null if pictures were read as single digits.</param>
/// <param name="NoDigit">Pictures without a digit; correct if none was found, or none that the network is sure of.</param>
/// <param name="NotScored">Pages that were read as single digits.</param>
internal sealed record Scores(Score SingleDigit, Score? SeveralDigits, Score NoDigit, int NotScored)
{
    public static Scores Of(IReadOnlyList<Prediction> predictions, bool several)
    {
        Prediction[] pages = [.. predictions.Where(prediction => prediction.Label?.Length > 1)];
        return new Scores(
            Score.Of(predictions.Where(prediction => prediction.Label?.Length == 1), IsRight),
            several ? Score.Of(pages, IsRight) : null,
            Score.Of(predictions.Where(prediction => prediction.Label?.Length == 0), IsRight),
            several ? 0 : pages.Length);
    }

    /// <summary>Returns whether a labeled picture was read correctly.</summary>
    public static bool IsRight(Prediction prediction) =>
        prediction.Fault is null && (prediction.Text == prediction.Label || (prediction.Label?.Length == 0 && !prediction.IsSure));
}
