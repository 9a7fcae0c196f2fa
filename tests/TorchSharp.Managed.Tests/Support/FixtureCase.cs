using System.Text.Json;

namespace TorchSharp.Managed.Tests;

/// <summary>What PyTorch made of some inputs, and the gradients that it sent back.</summary>
internal sealed class FixtureCase
{
    private readonly JsonElement _entry;
    private readonly ReadOnlyMemory<byte> _values;

    internal FixtureCase(JsonElement entry, ReadOnlyMemory<byte> values)
    {
        _entry = entry;
        _values = values;
        Operation = entry.GetProperty("operation").GetString()!;
        Name = $"{Operation}: {entry.GetProperty("label").GetString()}";
        Arguments = new Arguments(entry.GetProperty("arguments"));
    }

    internal string Operation { get; }

    internal string Name { get; }

    internal Arguments Arguments { get; }

    internal Tensor[] Inputs() => [.. _entry.GetProperty("inputs").EnumerateArray().Select(Read)];

    internal Tensor[] Outputs() => [.. _entry.GetProperty("outputs").EnumerateArray().Select(Read)];

    /// <summary>The gradients that arrive at outputs, by their positions.</summary>
    internal Dictionary<int, Tensor> Arriving() => ReadByPosition("arriving");

    /// <summary>The gradients that leave at inputs, by their positions.</summary>
    internal Dictionary<int, Tensor> Leaving() => ReadByPosition("leaving");

    private Dictionary<int, Tensor> ReadByPosition(string name) =>
        _entry.GetProperty(name)
            .EnumerateObject()
            .ToDictionary(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture), p => Read(p.Value));

    private Tensor Read(JsonElement tensor)
    {
        var dtype = Enum.Parse<ScalarType>(tensor.GetProperty("dtype").GetString()!);
        long[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        Tensor result = empty(shape, dtype);
        if (result.numel() == 0)
            return result;
        Span<byte> target = result.bytes;
        _values.Span.Slice(tensor.GetProperty("offset").GetInt32(), target.Length).CopyTo(target);
        return result;
    }
}
