using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MnistApp.Serve.Model;
using MnistHelpers;

namespace MnistApp.Serve.Api;

/// <summary>
/// Writes the answer to a prediction as JSON, straight into the response because this is the server's most frequent task.
/// </summary>
internal static class PredictAnswer
{
    /// <summary>The probability below which an answer is not sure, as in <see cref="DigitReaderOptions"/>.</summary>
    private static readonly double s_threshold = new DigitReaderOptions().Threshold;

    /// <summary>Writes the answer for 28×28 images.</summary>
    public static Task WriteAsync(
        HttpContext context, float[] probabilities, int images, ServedModel model, NetworkExplanation? explanation,
        ReadOnlyMemory<byte> explained) =>
        WriteAsync(context, model, json =>
        {
            int classes = probabilities.Length / images;
            json.WriteStartArray("digits");
            for (int image = 0; image < images; image++)
            {
                ReadOnlySpan<float> row = probabilities.AsSpan(image * classes, classes);
                int digit = Largest(row);
                json.WriteStartObject();
                WriteDigit(json, digit, row, row[digit] >= s_threshold);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            if (explanation is not null)
                WriteExplanation(json, explanation, explained.Span);
        });

    /// <summary>Writes the answer for a picture.</summary>
    public static Task WriteAsync(
        HttpContext context, IReadOnlyList<IReadOnlyList<DigitReading>> lines, string? warning, ServedModel model) =>
            WriteAsync(context, model, json =>
        {
            if (warning is not null)
                json.WriteString("warning", warning);
            json.WriteString("text", string.Join('\n', lines.Select(line => string.Concat(line.Select(reading => reading.Digit)))));
            json.WriteStartArray("digits");
            foreach (DigitReading reading in lines.SelectMany(line => line))
            {
                json.WriteStartObject();
                WriteDigit(json, reading.Digit!.Value, reading.Probabilities.Span, reading.IsSure);
                if (reading.Image.Box is { } box)
                {
                    json.WriteStartObject("box");
                    json.WriteNumber("x", box.Left);
                    json.WriteNumber("y", box.Top);
                    json.WriteNumber("width", box.Width);
                    json.WriteNumber("height", box.Height);
                    json.WriteEndObject();
                }
                json.WriteBase64String("image", reading.Image.Pixels.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });

    private static async Task WriteAsync(HttpContext context, ServedModel model, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        write(json);
        json.WriteString("model", model.Name);
        json.WriteNumber("version", model.Version);
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static void WriteDigit(Utf8JsonWriter json, int digit, ReadOnlySpan<float> probabilities, bool isSure)
    {
        json.WriteNumber("digit", digit);
        json.WriteNumber("confidence", probabilities[digit]);
        json.WriteBoolean("sure", isSure);
        json.WriteStartArray("probabilities");
        foreach (float probability in probabilities)
            json.WriteNumberValue(probability);
        json.WriteEndArray();
    }

    private static int Largest(ReadOnlySpan<float> row)
    {
        int largest = 0;
        for (int i = 1; i < row.Length; i++)
            largest = row[i] > row[largest] ? i : largest;
        return largest;
    }

    private static void WriteExplanation(Utf8JsonWriter json, NetworkExplanation explanation, ReadOnlySpan<byte> pixels)
    {
        json.WriteStartObject("explanation");
        // The ink that speaks for the answer and the ink that speaks against it.
        float[] spoke = explanation.Gradient.ToArray();
        for (int i = 0; i < spoke.Length; i++)
            spoke[i] *= pixels[i] / (float)byte.MaxValue;
        WriteMap(json, "saliency", spoke);
        json.WriteStartArray("layers");
        foreach (LayerOutput layer in explanation.Layers.SkipLast(1))
        {
            json.WriteStartObject();
            json.WriteString("name", string.Join(", ", layer.Layers));
            json.WriteStartArray("shape");
            foreach (int size in layer.Shape)
                json.WriteNumberValue(size);
            json.WriteEndArray();
            WriteMap(json, "values", layer.Values.Span);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes values as signed bytes, with the largest magnitude as 127; the map is only for viewing.</summary>
    private static void WriteMap(Utf8JsonWriter json, string name, ReadOnlySpan<float> values)
    {
        float largest = 0;
        foreach (float value in values)
            largest = Math.Max(largest, Math.Abs(value));
        byte[] bytes = new byte[values.Length];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)(sbyte)MathF.Round(values[i] / Math.Max(largest, float.Epsilon) * sbyte.MaxValue);
        json.WriteBase64String(name, bytes);
    }
}
