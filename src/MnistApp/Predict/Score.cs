namespace MnistApp.Predict;

/// <summary>How many pictures of one sort were read correctly.</summary>
/// <param name="Count">Labeled pictures of the sort, those that could not be read too.</param>
/// <param name="Right">Those with the right answer.</param>
/// <param name="NotSure">Those of which a digit was named without being sure, correctly or not.</param>
internal sealed record Score(int Count, int Right, int NotSure)
{
    public static Score Of(IEnumerable<Prediction> predictions, Func<Prediction, bool> isRight)
    {
        Prediction[] all = [.. predictions];
        return new Score(
            all.Length, all.Count(prediction => prediction.Fault is null && isRight(prediction)),
            all.Count(prediction => !prediction.IsSure));
    }
}
