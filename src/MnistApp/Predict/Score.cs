namespace MnistApp.Predict;

/// <summary>The number of pictures of one kind that were read correctly.</summary>
/// <param name="Count">Labeled pictures of this kind, including those that could not be read.</param>
/// <param name="Right">Those with the right answer.</param>
/// <param name="NotSure">Those for which a digit was given without certainty, correct or not.</param>
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
