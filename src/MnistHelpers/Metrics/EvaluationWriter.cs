using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MnistHelpers.Metrics;

/// <summary>Writes an <see cref="Evaluation"/> as JSON, CSV or a table.</summary>
internal static class EvaluationWriter
{
    private static readonly JsonWriterOptions s_indented = new() { Indented = true, NewLine = "\n" };

    internal static string Summary(Evaluation evaluation) =>
        FormattableString.Invariant($"accuracy {evaluation.Accuracy:0.0000}")
        + (evaluation.Loss is { } loss ? FormattableString.Invariant($", loss {loss:0.0000}") : "")
        + FormattableString.Invariant($" ({evaluation.ConfusionMatrix.Correct:N0} of {evaluation.Count:N0} right)");

    internal static TextTable ToTable(Evaluation evaluation)
    {
        var table = new TextTable("class", "precision", "recall", "F1", "F2", "support");
        foreach (ClassMetrics c in evaluation.PerClass)
        {
            table.Add(
                c.Class.ToString(CultureInfo.InvariantCulture), Share(c.Precision), Share(c.Recall), Share(c.F1), Share(c.F2),
                Number(c.Support));
        }
        foreach ((string name, Averages a) in AveragesOf(evaluation))
        {
            TextTable.Cell[] cells = [name, Share(a.Precision), Share(a.Recall), Share(a.F1), Share(a.F2), Number(evaluation.Count)];
            _ = name == "macro" ? table.AddBelowRule(cells) : table.Add(cells);
        }
        return table;
    }

    internal static string ToCsv(Evaluation evaluation)
    {
        var csv = new StringBuilder("class,precision,recall,f1,f2,support\n");
        foreach (ClassMetrics c in evaluation.PerClass)
            csv.Append(CultureInfo.InvariantCulture, $"{c.Class},{c.Precision:R},{c.Recall:R},{c.F1:R},{c.F2:R},{c.Support}\n");
        foreach ((string name, Averages a) in AveragesOf(evaluation))
            csv.Append(CultureInfo.InvariantCulture, $"{name},{a.Precision:R},{a.Recall:R},{a.F1:R},{a.F2:R},{evaluation.Count}\n");
        return csv.ToString();
    }

    internal static string ToJson(Evaluation evaluation)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_indented))
        {
            json.WriteStartObject();
            json.WriteNumber("count", evaluation.Count);
            foreach ((string name, double? score) in ScoresOf(evaluation))
            {
                // JSON has no NaN for an undefined score.
                if (score is { } number && double.IsFinite(number))
                    json.WriteNumber(name, number);
                else
                    json.WriteNull(name);
            }
            json.WriteStartArray("perClass");
            foreach (ClassMetrics c in evaluation.PerClass)
            {
                json.WriteStartObject();
                json.WriteNumber("class", c.Class);
                WriteMetrics(json, c.Precision, c.Recall, c.F1, c.F2);
                json.WriteNumber("support", c.Support);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            foreach ((string name, Averages a) in AveragesOf(evaluation))
            {
                json.WriteStartObject(name);
                WriteMetrics(json, a.Precision, a.Recall, a.F1, a.F2);
                json.WriteEndObject();
            }
            // Each row on one line, so that a person can read the matrix in the file.
            IEnumerable<string> rows = evaluation.ConfusionMatrix.ToRows()
                .Select(row => $"    [{string.Join(", ", row.Select(count => count.ToString(CultureInfo.InvariantCulture)))}]");
            json.WritePropertyName("confusionMatrix");
            json.WriteRawValue($"[\n{string.Join(",\n", rows)}\n  ]");
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>Returns the scores of the whole evaluation; those that need probabilities are null if there are none.</summary>
    private static IEnumerable<(string Name, double? Score)> ScoresOf(Evaluation evaluation)
    {
        double? WithProbabilities(Func<double> score) => evaluation.HasProbabilities ? score() : null;
        yield return ("accuracy", evaluation.Accuracy);
        yield return ("loss", evaluation.Loss);
        yield return ("cohenKappa", evaluation.ConfusionMatrix.CohenKappa);
        yield return ("matthewsCorrelation", evaluation.ConfusionMatrix.MatthewsCorrelation);
        yield return ("top2Accuracy", WithProbabilities(() => evaluation.TopKAccuracy(2)));
        yield return ("brierScore", WithProbabilities(() => evaluation.BrierScore));
        yield return ("expectedCalibrationError", WithProbabilities(() => Calibration.Of(evaluation).ExpectedError));
        yield return ("averagePrecision", WithProbabilities(() => evaluation.AveragePrecision()));
        yield return ("areaUnderRoc", WithProbabilities(() => evaluation.AreaUnderRoc()));
    }

    private static (string Name, Averages Averages)[] AveragesOf(Evaluation evaluation) =>
        [("macro", evaluation.Macro), ("weighted", evaluation.Weighted), ("micro", evaluation.Micro)];

    private static void WriteMetrics(Utf8JsonWriter json, double precision, double recall, double f1, double f2)
    {
        json.WriteNumber("precision", precision);
        json.WriteNumber("recall", recall);
        json.WriteNumber("f1", f1);
        json.WriteNumber("f2", f2);
    }

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
