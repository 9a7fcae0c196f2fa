namespace MnistHelpers;

/// <summary>A data set of digits in its two published parts.</summary>
/// <param name="Train">The images to learn from and to choose hyperparameters with (60,000 in MNIST).</param>
/// <param name="Test">The images that are touched once, at the end (10,000 in MNIST).</param>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record MnistData(ImageSet Train, ImageSet Test) : INotebookView
{
    /// <summary>The number of images and the labels' counts of both parts, a line each.</summary>
    public override string ToString() => $"train: {Train}\ntest: {Test}";

    string INotebookView.ToHtml() => ImageSetView.ToHtml(Train, "train: ") + ImageSetView.ToHtml(Test, "test: ");
}
