using System.Text.Json.Nodes;
using LiveNotebooks.Kernels;

namespace NotebookServer.Kernels;

/// <summary>How a kernel is started, as its <c>kernel.json</c> says.</summary>
/// <param name="Name">The name by which notebooks and clients ask for it.</param>
/// <param name="Folder">The folder of its <c>kernel.json</c> and its logos; null if it has none.</param>
/// <param name="Arguments">The command line, with <c>{connection_file}</c> where that file is to be named.</param>
/// <param name="DisplayName">The name that people read.</param>
/// <param name="Language">The language of its cells.</param>
/// <param name="InterruptsByMessage">Whether it is interrupted by a message; otherwise by a signal.</param>
/// <param name="Environment">Environment variables for its process.</param>
/// <param name="Json">The content of its <c>kernel.json</c>, which clients receive.</param>
internal sealed record KernelSpecification(
    string Name, string? Folder, IReadOnlyList<string> Arguments, string DisplayName, string Language, bool InterruptsByMessage,
    IReadOnlyDictionary<string, string> Environment, JsonObject Json) : KernelDescription(Name, DisplayName, Language)
{
    /// <summary>The names of the files that clients may load from its folder: logos, and what a page is to run or look like.</summary>
    public IEnumerable<string> Resources => Folder is null
        ? []
        : Directory.EnumerateFiles(Folder)
            .Select(file => Path.GetFileName(file)!)
            .Where(name => name.StartsWith("logo-", StringComparison.Ordinal) || name is "kernel.js" or "kernel.css")
            .Order(StringComparer.Ordinal);

    /// <summary>Reads a specification; null if it is none that could be started.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="folder">Its folder, or null.</param>
    /// <param name="json">The content of its <c>kernel.json</c>.</param>
    public static KernelSpecification? Of(string name, string? folder, JsonObject json)
    {
        if (json["argv"] is not JsonArray { Count: > 0 } words || words.Any(word => TextOf(word) is null))
            return null;
        var environment = (json["env"] as JsonObject ?? [])
            .Where(variable => TextOf(variable.Value) is not null)
            .ToDictionary(variable => variable.Key, variable => TextOf(variable.Value)!);
        return new KernelSpecification(
            name, folder, [.. words.Select(word => TextOf(word)!)], TextOf(json["display_name"]) ?? name, TextOf(json["language"]) ?? "",
            TextOf(json["interrupt_mode"]) == "message", environment, json);
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
