using System.Diagnostics;
using System.Globalization;
using MnistHelpers;

namespace Benchmarks.Pictures;

/// <summary>The way from a photo's file to the digit on it, with the committed model.</summary>
internal static class PicturePrediction
{
    internal static PredictionResult Measure(string photo, int rounds)
    {
        var reader = new DigitReader();
        int digit = Read(reader, photo);
        var warm = new List<double>();
        var cold = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            warm.Add(Seconds(() => Read(reader, photo)));
            cold.Add(Seconds(() => Self.Run("picture-prediction", photo)));
        }
        return new PredictionResult(digit, Statistics.Median(warm), Statistics.Median(cold));
    }

    /// <summary>In the process that was started: reads the digit and says which it is.</summary>
    internal static int Run(string photo)
    {
        Console.WriteLine(Read(new DigitReader(), photo).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    // -1: none was found.
    private static int Read(DigitReader reader, string photo) => reader.Read(DigitImage.Load(photo)).Digit ?? -1;

    private static double Seconds(Action action)
    {
        long begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
