using System.Globalization;
using MnistHelpers;
using TorchSharp;

namespace MnistApp.Compare;

/// <summary>Evaluates two networks on the same images and prints how they differ.</summary>
internal static class CompareRun
{
    /// <returns>The exit code.</returns>
    public static int Run(CompareOptions options, Screen screen)
    {
        if (options.Threads is { } threads)
            torch.set_num_threads(threads);
        using torch.nn.Module<torch.Tensor, torch.Tensor> first = NetworkFile.Load(options.First),
            second = NetworkFile.Load(options.Second);
        ImageSet images = (options.Data is { } folder ? Mnist.Load(folder) : Mnist.Load()).Test;
        Evaluation one = Evaluator.Evaluate(first, images), other = Evaluator.Evaluate(second, images);
        var test = McNemarTest.Between(one, other);
        if (options.Json)
        {
            screen.WriteJson(new
            {
                images = images.Count,
                first = new { model = options.First, accuracy = one.Accuracy, onlyRight = test.OnlyFirstRight },
                second = new { model = options.Second, accuracy = other.Accuracy, onlyRight = test.OnlySecondRight },
                pValue = test.ExactPValue,
            });
            return ExitCodes.Succeeded;
        }
        foreach ((string model, Evaluation evaluation) in new[] { (options.First, one), (options.Second, other) })
        {
            screen.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Printable.Of(model)}: accuracy {evaluation.Accuracy:0.0000} on {images.Count:N0} test images"));
        }
        screen.Output.WriteLine(test.ToString());
        return ExitCodes.Succeeded;
    }
}
