using System.Text.Json.Nodes;

namespace NotebookKernel.Scripting.Notebooks;

/// <summary>The language of a notebook's code, as its metadata tell it.</summary>
internal static class NotebookLanguage
{
    private static readonly string[] s_csharp = ["C#", "csharp", ".net-csharp"];

    /// <summary>What VS Code notes as the language of a notebook in several ones.</summary>
    private const string Several = "polyglot-notebook";

    private static readonly Dictionary<string, string> s_displayNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fsharp"] = "F#",
        [".net-fsharp"] = "F#",
        ["pwsh"] = "PowerShell",
        [".net-pwsh"] = "PowerShell",
        ["python"] = "Python",
        ["python3"] = "Python",
        ["r"] = "R",
        ["ir"] = "R",
        ["julia"] = "Julia",
        ["javascript"] = "JavaScript",
    };

    /// <summary>The name of the language if it is another one than C#; null where it is C#, or where nothing is said.</summary>
    public static string? FindOther(JsonNode? metadata)
    {
        string? name = Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(metadata, "kernelspec", "language")
            ?? Text(metadata, "language_info", "name")
            ?? KnownKernel(Text(metadata, "kernelspec", "name"));
        return name is null || s_csharp.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? null
            : s_displayNames.GetValueOrDefault(name, name);
    }

    /// <summary>Kernels are called as their makers like; a few names tell the language.</summary>
    private static string? KnownKernel(string? name) => name is not null && s_displayNames.ContainsKey(name) ? name : null;

    private static string? Text(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) && text != Several
            ? text
            : null;
    }
}
