using MnistHelpers.Data;

namespace MnistHelpers;

/// <summary>A data set of digits in its two published parts.</summary>
/// <param name="Train">The images for training and for choosing hyperparameters (60,000 in MNIST).</param>
/// <param name="Test">The images for the final evaluation, used only once (10,000 in MNIST).</param>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record MnistData(ImageSet Train, ImageSet Test) : INotebookView
{
    /// <summary>Returns the number of images and the label counts of both parts, one line each.</summary>
    public override string ToString() => $"train: {Train}\ntest: {Test}";

    string INotebookView.ToHtml() => ImageSetView.ToHtml(Train, "train: ") + ImageSetView.ToHtml(Test, "test: ");
}
