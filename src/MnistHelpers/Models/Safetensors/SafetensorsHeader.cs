using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace MnistHelpers.Models;

/// <summary>
/// The header of a safetensors file: JSON that describes the bytes after it. Reading checks it as the reference implementation does
/// (https://github.com/huggingface/safetensors), and more strictly where that relies on its JSON parser.
/// </summary>
/// <param name="Metadata">Free-form strings by key.</param>
/// <param name="Tensors">The tensors in the order of their bytes, which fill the buffer without a gap.</param>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<SafetensorsTensor> Tensors)
{
    internal const string MetadataKey = "__metadata__";

    private const int Alignment = 8;

    private const int BriefLength = 80;

    // An object of objects that contain arrays.
    private const int Depth = 3;

    /// <summary>Reads a header.</summary>
    /// <param name="header">The bytes of the header, without its length.</param>
    /// <param name="bufferLength">The number of bytes that follow it.</param>
    /// <exception cref="FormatException">It breaks a rule of the format; the message says which.</exception>
    internal static SafetensorsHeader Parse(ReadOnlyMemory<byte> header, long bufferLength)
    {
        if (!Utf8.IsValid(header.Span))
            throw new FormatException("its header is not UTF-8");
        if (header.IsEmpty || header.Span[0] != '{')
            throw new FormatException("its header does not begin with {");
        try
        {
            using JsonDocument document = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = Depth });
            SafetensorsHeader read = Parse(document.RootElement);
            CheckBuffer(read.Tensors, bufferLength);
            return read;
        }
        // InvalidOperationException is thrown for strings with half of a surrogate pair.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException("its header is not the JSON of the format", fault);
        }
    }

    /// <summary>Returns the header's bytes, padded with spaces so that what follows is aligned to 8 bytes.</summary>
    internal byte[] ToBytes()
    {
        using var header = new MemoryStream();
        using (var json = new Utf8JsonWriter(header, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (Metadata.Count > 0)
            {
                json.WriteStartObject(MetadataKey);
                foreach ((string key, string value) in Metadata)
                    json.WriteString(key, value);
                json.WriteEndObject();
            }
            foreach (SafetensorsTensor tensor in Tensors)
            {
                json.WriteStartObject(tensor.Name);
                json.WriteString("dtype", tensor.DType);
                WriteNumbers(json, "shape", tensor.Shape);
                WriteNumbers(json, "data_offsets", [tensor.Start, tensor.End]);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        while (header.Length % Alignment > 0)
            header.WriteByte((byte)' ');
        return header.ToArray();
    }

    private static SafetensorsHeader Parse(JsonElement root)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var tensors = new List<SafetensorsTensor>();
        foreach (JsonProperty property in Properties(root, "its header"))
        {
            if (property.Name == MetadataKey)
            {
                foreach (JsonProperty entry in Properties(property.Value, MetadataKey))
                {
                    metadata.Add(
                        entry.Name,
                        entry.Value.ValueKind == JsonValueKind.String
                            ? entry.Value.GetString()!
                            : throw new FormatException($"{MetadataKey}: '{Brief(entry.Name)}' is not a text"));
                }
            }
            else
            {
                tensors.Add(ParseTensor(property));
            }
        }
        // Several empty tensors may have the same place; they keep their order.
        return new SafetensorsHeader(metadata, [.. tensors.OrderBy(tensor => tensor.Start).ThenBy(tensor => tensor.End)]);
    }

    private static SafetensorsTensor ParseTensor(JsonProperty property)
    {
        string name = $"tensor '{Brief(property.Name)}'";
        Dictionary<string, JsonElement> fields = Properties(property.Value, name)
            .ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        if (!fields.TryGetValue("dtype", out JsonElement dtype) || dtype.ValueKind != JsonValueKind.String)
            throw new FormatException($"{name}: its element type (dtype) is missing or no text");
        long[] shape = Numbers(fields, "shape", name);
        long[] offsets = Numbers(fields, "data_offsets", name);
        if (offsets.Length != 2)
            throw new FormatException(FormattableString.Invariant($"{name}: 2 data_offsets expected, {offsets.Length} found"));
        return new SafetensorsTensor(property.Name, dtype.GetString()!, shape, offsets[0], offsets[1]);
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement element, string what)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new FormatException($"{what} is not a JSON object");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
            yield return seen.Add(property.Name) ? property : throw new FormatException($"{what}: '{Brief(property.Name)}' comes twice");
    }

    private static long[] Numbers(Dictionary<string, JsonElement> fields, string field, string name)
    {
        if (!fields.TryGetValue(field, out JsonElement numbers) || numbers.ValueKind != JsonValueKind.Array)
            throw new FormatException($"{name}: its {field} is missing or no list");
        return [.. numbers.EnumerateArray().Select(number =>
            // Read as unsigned, so that -0 is rejected like any other number with a sign.
            number.ValueKind == JsonValueKind.Number && number.TryGetUInt64(out ulong value) && value <= long.MaxValue
                ? (long)value
                : throw new FormatException($"{name}: its {field} holds {Brief(number.GetRawText())}, a whole number from 0 on expected"))];
    }

    /// <summary>Checks that the tensors fill the buffer from its first byte to its last, one after the other.</summary>
    private static void CheckBuffer(IReadOnlyList<SafetensorsTensor> tensors, long bufferLength)
    {
        long position = 0;
        foreach (SafetensorsTensor tensor in tensors)
        {
            (string name, _, _, long start, long end) = tensor;
            if (end < start)
                throw Fault(name, $"its data_offsets [{start}, {end}] descend");
            if (start != position)
            {
                throw Fault(
                    name,
                    $"its bytes begin at {start}, "
                        + $"{(start < position ? "inside those of another tensor" : "after a hole")}; {position} expected");
            }
            if (end > bufferLength)
                throw Fault(name, $"its bytes reach to {end}, beyond the {bufferLength} bytes after the header");
            long size;
            try
            {
                size = SafetensorsDType.ByteCount(tensor.DType, tensor.Shape);
            }
            catch (FormatException fault)
            {
                throw Fault(name, $"{fault.Message}");
            }
            if (size != end - start)
                throw Fault(name, $"it has {end - start} bytes, {size} expected for {tensor.DType} {SafetensorsDType.Text(tensor.Shape)}");
            position = end;
        }
        if (position != bufferLength)
        {
            throw new FormatException(
                FormattableString.Invariant($"of the {bufferLength} bytes after the header, {position} belong to tensors"));
        }
    }

    private static FormatException Fault(string name, ref InvariantText fault) =>
        new($"tensor '{Brief(name)}': {fault.ToStringAndClear()}");

    /// <summary>Returns a string of the file for a message, shortened and without control characters.</summary>
    internal static string Brief(string text) =>
        string.Concat(
            (text.Length > BriefLength ? text[..BriefLength] + "…" : text).Select(letter => char.IsControl(letter) ? '?' : letter));

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
