using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FaultSeeder.Mutants;

/// <summary>Reads and writes the lists and results.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static T Read<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), s_options)
                ?? throw new UsageException($"{path}: holds null; give a file that this program wrote.");
        }
        catch (JsonException fault)
        {
            throw new UsageException($"{path}: not a file that this program wrote: {fault.Message}");
        }
    }

    internal static void Write<T>(string path, T value) =>
        AtomicFile.WriteText(path, JsonSerializer.Serialize(value, s_options) + "\n");
}
