using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MnistHelpers.Sweeps.Space;

/// <summary>The JSON of a <see cref="SearchSpace"/>.</summary>
internal static class SearchSpaceJson
{
    private const string Place = "search space";
    private const string Remedy = "give an object with an entry for each hyperparameter, such as {\"epochs\": {\"integer\": [1, 5]}}";

    /// <summary>Writes no spaces, and leaves letters of all languages unescaped.</summary>
    internal static JsonSerializerOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions s_indented = new(Compact) { WriteIndented = true, NewLine = "\n" };

    internal static string Write(SearchSpace space) => ToNode(space).ToJsonString(s_indented) + "\n";

    internal static JsonObject ToNode(SearchSpace space)
    {
        var json = new JsonObject();
        foreach (SearchParameter parameter in space)
        {
            JsonObject entry = parameter switch
            {
                IntegerParameter { Logarithmic: true } whole => new() { ["logInteger"] = new JsonArray(whole.Low, whole.High) },
                IntegerParameter whole => new() { ["integer"] = new JsonArray(whole.Low, whole.High) },
                RealParameter real => new() { [real.Logarithmic ? "logReal" : "real"] = new JsonArray(real.Low, real.High) },
                CategoricalParameter category => new() { ["categorical"] = Array(category.Values) },
                _ => throw new InvalidOperationException(),
            };
            if (parameter is IntegerParameter { Step: > 1 and var step })
                entry["step"] = step;
            if (parameter.When is { } condition)
            {
                JsonNode holds = condition.Values is { } values ? Array(values) : new JsonObject { ["atLeast"] = condition.Least };
                entry["when"] = new JsonObject { [condition.Parameter] = holds };
            }
            json.Add(parameter.Name, entry);
        }
        return json;
    }

    internal static SearchSpace Read(string json)
    {
        JsonElement root;
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            root = document.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{Place}: no JSON (line {fault.LineNumber + 1}); {Remedy}"), fault);
        }
        return Read(root);
    }

    internal static SearchSpace Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{Place}: {Kind(root)} found; {Remedy}");
        try
        {
            return new SearchSpace(root.EnumerateObject().Select(entry => Parameter(entry.Name, entry.Value)));
        }
        catch (ArgumentException fault)
        {
            throw new InvalidDataException(
                fault.Message.StartsWith(Place, StringComparison.Ordinal) ? fault.Message : $"{Place}: {fault.Message}", fault);
        }
    }

    private static SearchParameter Parameter(string name, JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"{name}: {Kind(entry)} found; give an object, such as {{\"integer\": [1, 5]}}");
        SearchParameter? parameter = null;
        Condition? when = null;
        int step = 1;
        foreach (JsonProperty property in entry.EnumerateObject())
        {
            switch (property.Name)
            {
                case "when":
                    when = When(name, property.Value);
                    break;
                case "step":
                    if (property.Value.ValueKind != JsonValueKind.Number || !property.Value.TryGetInt32(out step))
                        throw new ArgumentException($"{name}: a step of {property.Value.GetRawText()} found; give a whole number");
                    break;
                default:
                    if (parameter is not null)
                        throw new ArgumentException($"{name}: '{property.Name}' found beside another choice; give one");
                    parameter = Choice(name, property.Name, property.Value);
                    break;
            }
        }
        if (parameter is IntegerParameter whole)
            parameter = new IntegerParameter(name, whole.Low, whole.High, step, whole.Logarithmic);
        else if (step != 1)
            throw new ArgumentException($"{name}: a step found; only integers have one");
        return parameter is null
            ? throw new ArgumentException($"{name}: no choice found; give integer, logInteger, real, logReal or categorical")
            : parameter with { When = when };
    }

    private static SearchParameter Choice(string name, string kind, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Array)
            throw new ArgumentException($"{name}: '{kind}' is {Kind(given)}; give a list, such as [1, 5]");
        JsonElement[] values = [.. given.EnumerateArray()];
        if (kind == "categorical")
            return new CategoricalParameter(name, [.. values.Select(value => ParameterValue.Of(name, value))]);
        if (kind is not ("integer" or "logInteger" or "real" or "logReal"))
            throw new ArgumentException($"{name}: '{kind}' found; give integer, logInteger, real, logReal or categorical");
        double[] bounds = [.. values.Select(value => ParameterValue.Number(ParameterValue.Of(name, value))
            ?? throw new ArgumentException($"{name}: {value.GetRawText()} found; give a number"))];
        if (bounds.Length != 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{name}: {bounds.Length} numbers found for '{kind}'; give two, the lowest and the highest"));
        }
        bool isLogarithmic = kind.StartsWith("log", StringComparison.Ordinal);
        if (kind is "real" or "logReal")
            return new RealParameter(name, bounds[0], bounds[1], isLogarithmic);
        if (bounds.FirstOrDefault(bound => bound != Math.Floor(bound) || Math.Abs(bound) > int.MaxValue) is not 0 and var broken)
            throw new ArgumentException(FormattableString.Invariant($"{name}: {broken} found; give whole numbers, or 'real'"));
        return new IntegerParameter(name, (int)bounds[0], (int)bounds[1], logarithmic: isLogarithmic);
    }

    private static Condition When(string name, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object || given.EnumerateObject().Count() != 1)
        {
            throw new ArgumentException(
                $"{name}: its 'when' has to name exactly one hyperparameter; give {{\"blocks\": {{\"atLeast\": 2}}}} or {{\"optimizer\": [\"SGD\"]}}");
        }
        JsonProperty one = given.EnumerateObject().First();
        return one.Value.ValueKind switch
        {
            JsonValueKind.Array => Condition.AnyOf(
                one.Name, [.. one.Value.EnumerateArray().Select(value => ParameterValue.Of(name, value))]),
            JsonValueKind.Object when one.Value.TryGetProperty("atLeast", out JsonElement least)
                && least.ValueKind == JsonValueKind.Number =>
                Condition.AtLeast(one.Name, least.GetDouble()),
            _ =>
                throw new ArgumentException(
                    $"{name}: its 'when' has {one.Value.GetRawText()}; give a list of values, or {{\"atLeast\": 2}}"),
        };
    }

    private static JsonArray Array(IReadOnlyList<object> values) => [.. values.Select(ParameterValue.ToJson)];

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Null => "null",
        _ => json.GetRawText(),
    };
}
