using System.Text.Json;
using System.Text.Json.Serialization;

namespace MnistApp.Serve.Safety;

/// <summary>The JSON format of the answers.</summary>
internal static class JsonAnswers
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
