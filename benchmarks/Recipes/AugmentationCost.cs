using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MnistHelpers;

namespace Benchmarks.Recipes;

/// <summary>How much longer the reference network trains when its images are augmented, the three ways by turns.</summary>
internal static class AugmentationCost
{
    private const int Images = 20_000;

    internal static int Run(int rounds, bool json)
    {
        ImageSet train = Mnist.Load().Train.Take(Images);
        Augmentation?[] ways = [null, Augmentation.Affine, Augmentation.Strong];
        var seconds = new double[ways.Length][];
        for (int way = 0; way < ways.Length; way++)
            seconds[way] = new double[rounds];
        // The round before the first warms up.
        for (int round = -1; round < rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                double measured = Train(train, ways[way]);
                if (round >= 0)
                    seconds[way][round] = measured;
            }
        }

        double plain = seconds[0].Order().ElementAt(rounds / 2) / Images;
        var result = new AugmentationResult(plain * 1e6, Ratio(seconds[1], seconds[0]), Ratio(seconds[2], seconds[0]));
        Console.WriteLine(json
            ? JsonSerializer.Serialize(result, AugmentationJson.Default.AugmentationResult)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"training of the reference network, {result.PlainMicroseconds:0.0} µs an image; affine {result.Affine:0.00} times as "
                    + $"long, everything {result.Strong:0.00} times"));
        return 0;
    }

    private static double Train(ImageSet train, Augmentation? augmentation)
    {
        using DigitCnn network = Recipe.Basic.CreateNetwork();
        var trainer = new Trainer(network, new TrainerOptions { Epochs = 1, Augmentation = augmentation }) { Progress = null };
        var clock = Stopwatch.StartNew();
        trainer.Fit(train);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The median of the rounds' own ratios: a slow minute slows all ways.</summary>
    private static double Ratio(double[] seconds, double[] over) =>
        seconds.Zip(over, (a, b) => a / b).Order().ElementAt(seconds.Length / 2);
}

/// <param name="PlainMicroseconds">An image, without augmentation.</param>
/// <param name="Affine">The time with <see cref="Augmentation.Affine"/> over that without.</param>
/// <param name="Strong">The time with <see cref="Augmentation.Strong"/> over that without.</param>
internal sealed record AugmentationResult(double PlainMicroseconds, double Affine, double Strong);

[JsonSerializable(typeof(AugmentationResult))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class AugmentationJson : JsonSerializerContext;
