using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MnistHelpers.Robustness;

/// <summary>Writes a <see cref="RobustnessReport"/> as JSON, CSV or a table.</summary>
internal static class RobustnessWriter
{
    private static readonly JsonWriterOptions s_indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Returns a kind and its level, such as <c>fog (severity 5)</c>.</summary>
    internal static string Name(CorruptionResult result) =>
        result.Corruption.Name + (result.Severity is { } severity ? FormattableString.Invariant($" (severity {severity})") : "");

    internal static string Summary(RobustnessReport report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"accuracy {report.CleanAccuracy:0.0000} clean, {report.MeanAccuracy:0.0000} corrupted; mean corruption error "
                + $"{report.MeanError:0.0000}, {report.RelativeMeanError:0.0000} more than clean "
                + $"({report.Count:N0} images, seed {report.Seed})");

    internal static TextTable ToTable(RobustnessReport report)
    {
        TextTable table = new TextTable("corruption", "severity", "accuracy", "error", "difference")
            .Add("clean", "", Share(report.CleanAccuracy), Share(1 - report.CleanAccuracy), "");
        foreach (CorruptionResult result in report.Results)
            table.Add(result.Corruption.Name, Severity(result), Share(result.Accuracy), Share(result.Error), Signed(result.Difference));
        return table.AddBelowRule("mean", "", Share(report.MeanAccuracy), Share(report.MeanError), Signed(-report.RelativeMeanError));
    }

    internal static string ToCsv(RobustnessReport report)
    {
        var csv = new StringBuilder("corruption,severity,accuracy,error,difference\n");
        csv.Append(CultureInfo.InvariantCulture, $"clean,,{report.CleanAccuracy:R},{1 - report.CleanAccuracy:R},0\n");
        foreach (CorruptionResult result in report.Results)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{result.Corruption.Name},{result.Severity},{result.Accuracy:R},{result.Error:R},{result.Difference:R}\n");
        }
        csv.Append(CultureInfo.InvariantCulture, $"mean,,{report.MeanAccuracy:R},{report.MeanError:R},{-report.RelativeMeanError:R}\n");
        return csv.ToString();
    }

    internal static string ToJson(RobustnessReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_indented))
        {
            json.WriteStartObject();
            json.WriteNumber("count", report.Count);
            json.WriteNumber("seed", report.Seed);
            json.WriteNumber("cleanAccuracy", report.CleanAccuracy);
            json.WriteNumber("meanAccuracy", report.MeanAccuracy);
            json.WriteNumber("meanError", report.MeanError);
            json.WriteNumber("relativeMeanError", report.RelativeMeanError);
            json.WriteStartArray("corruptions");
            foreach (CorruptionResult result in report.Results)
            {
                json.WriteStartObject();
                json.WriteString("corruption", result.Corruption.Name);
                if (result.Severity is { } severity)
                    json.WriteNumber("severity", severity);
                else
                    json.WriteNull("severity");
                json.WriteNumber("accuracy", result.Accuracy);
                json.WriteNumber("error", result.Error);
                json.WriteNumber("difference", result.Difference);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static string Severity(CorruptionResult result) => result.Severity?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Signed(double difference) => difference.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
