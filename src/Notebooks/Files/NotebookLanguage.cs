using System.Text.Json.Nodes;

namespace Notebooks.Files;

/// <summary>Determines the language of a notebook's code from its metadata.</summary>
internal static class NotebookLanguage
{
    /// <summary>
    /// The name of the language in notebooks and kernels. It is what editors call it: VS Code would note of each cell that its language
    /// differs from that of a notebook in <c>C#</c>.
    /// </summary>
    public const string CSharp = "csharp";

    private static readonly string[] s_csharp = [CSharp, "C#", ".net-csharp"];

    /// <summary>The language that VS Code records for a notebook with several languages.</summary>
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

    /// <summary>Returns the name of the language if it is not C#; null if it is C# or not specified.</summary>
    public static string? FindOther(JsonNode? metadata)
    {
        string? name = Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Text(metadata, "kernelspec", "language")
            ?? Text(metadata, "language_info", "name")
            ?? KnownKernel(Text(metadata, "kernelspec", "name"));
        return name is null || IsCSharp(name) ? null : s_displayNames.GetValueOrDefault(name, name);
    }

    /// <summary>Whether a name is one of those that C# has in notebooks.</summary>
    public static bool IsCSharp(string name) => s_csharp.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns a kernel name that identifies the language; kernels can have any name, but a few are known.</summary>
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
