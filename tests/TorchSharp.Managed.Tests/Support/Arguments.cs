using System.Text.Json;

namespace TorchSharp.Managed.Tests;

/// <summary>An operation's arguments besides its tensors, by PyTorch's names.</summary>
internal sealed class Arguments(JsonElement values)
{
    internal bool Has(string name) => values.TryGetProperty(name, out _);

    internal long Long(string name) => values.GetProperty(name).GetInt64();

    internal double Double(string name, double otherwise = 0) =>
        values.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : otherwise;

    internal bool Bool(string name) => values.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    internal string Text(string name) => values.GetProperty(name).GetString()!;

    internal string? TextOrNull(string name) => values.GetProperty(name).GetString();

    internal string[] Texts(string name) => [.. values.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];

    internal double[] Doubles(string name) => [.. values.GetProperty(name).EnumerateArray().Select(value => value.GetDouble())];

    /// <summary>A whole number for one that is written without a fraction, else a float64; null where there is none.</summary>
    internal Scalar? Number(string name)
    {
        JsonElement value = values.GetProperty(name);
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return value.TryGetInt64(out long whole) ? (Scalar)whole : (Scalar)value.GetDouble();
    }

    /// <summary>A list, or one number as a list of one; empty where PyTorch's argument was None.</summary>
    internal long[] Longs(string name)
    {
        JsonElement value = values.GetProperty(name);
        return value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Number => [value.GetInt64()],
            _ => [.. value.EnumerateArray().Select(item => item.GetInt64())],
        };
    }
}
