using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Pictures;

/// <summary>One picture: seconds of each decoder, and the median over the rounds of their ratio.</summary>
internal sealed record DecodingResult(string Name, double Ours, double Peer, double Ratio);

/// <summary>What decoding takes at most, the pixels within.</summary>
internal sealed record MemoryResult(string Kind, double BytesPerPixel);

/// <summary>Seconds from a photo's file to its digit: in a process that has done it before, and in one that starts for it.</summary>
internal sealed record PredictionResult(int Digit, double Warm, double Cold);

/// <summary>All of it, for a person or a program.</summary>
internal sealed record PictureResults(DecodingResult[] Decoding, MemoryResult[] Memory, PredictionResult Prediction)
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal void Write(TextWriter output, bool json)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(this, s_options));
            return;
        }
        output.WriteLine("milliseconds (medians)            ours   libpng, libjpeg-turbo   ours over theirs");
        foreach (DecodingResult result in Decoding)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {result.Name,-26}{1e3 * result.Ours,10:N1}{1e3 * result.Peer,24:N1}{result.Ratio,19:N2}"));
        }
        output.WriteLine("bytes a pixel at the most, the four of the result within");
        foreach (MemoryResult result in Memory)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {result.Kind,-26}{result.BytesPerPixel,10:N1}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a JPEG photo of 12 megapixels to its digit ({Prediction.Digit}): {Prediction.Warm:N2} s, "
                + $"{Prediction.Cold:N2} s with the start of the process"));
    }
}
