using System.Text.Encodings.Web;
using System.Text.Json;

namespace MnistApp.Terminal;

/// <summary>Writes output for programs: one JSON object, indented, with camel-case names.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // it goes to no web page
    };

    /// <summary>Prints an object; null stands for an unknown value.</summary>
    public static void WriteJson(this Screen screen, object value) => screen.Output.WriteLine(JsonSerializer.Serialize(value, s_options));
}
