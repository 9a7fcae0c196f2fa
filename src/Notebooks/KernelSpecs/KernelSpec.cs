using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Files;
using Notebooks.Running;

namespace Notebooks.KernelSpecs;

/// <summary>A folder that tells Jupyter how to start a kernel: <c>kernel.json</c> and logos.</summary>
/// <param name="folder">The folder, which need not exist yet.</param>
internal sealed class KernelSpec(string folder)
{
    /// <summary>The name of .NET Interactive's C# kernel, so that its notebooks open with this one unchanged.</summary>
    public const string DefaultName = ".net-csharp";

    /// <summary>What front ends show for the kernel unless it is told otherwise.</summary>
    public const string DefaultDisplayName = ".NET (C#)";

    private const string FileName = "kernel.json";

    /// <summary>
    /// The key in the specification's metadata that marks it as this program's own; its value is the folder of the kernel.
    /// </summary>
    private const string Mark = "notebook-kernel";

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Folder => folder;

    public bool Exists => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The folder of the kernel that it starts, or null if it belongs to another program.</summary>
    public string? Copy =>
        Read()?["metadata"] is JsonObject metadata && metadata[Mark] is JsonValue mark && mark.TryGetValue(out string? copy) ? copy : null;

    /// <summary>The command line that it runs.</summary>
    public string Command =>
        Read()?["argv"] is JsonArray words ? string.Join(' ', words.Select(word => word?.ToString())) : "what it does not say";

    /// <summary>Returns this program's own specifications in a Jupyter data folder.</summary>
    public static IEnumerable<KernelSpec> Own(string dataFolder)
    {
        string kernels = Path.Combine(dataFolder, "kernels");
        return Directory.Exists(kernels)
            ? Directory.EnumerateDirectories(kernels)
                .Select(folder => new KernelSpec(folder))
                .Where(spec => spec.Exists && spec.Copy is not null)
            : [];
    }

    /// <summary>Returns the specification with the given name, which need not exist.</summary>
    /// <exception cref="UsageException">Jupyter does not accept the name.</exception>
    public static KernelSpec Named(string dataFolder, string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') || name is "." or "..")
            throw new UsageException($"--name {name}: a kernel's name is made of letters, digits, '.', '-' and '_'.");
        // Jupyter looks up names in lower case.
        return new KernelSpec(Path.Combine(dataFolder, "kernels", name.ToLowerInvariant()));
    }

    /// <param name="displayName">The name that front ends show for the kernel.</param>
    /// <param name="dotnet">The absolute path of the <c>dotnet</c> command, so that it need not be on the PATH.</param>
    /// <param name="copy">The folder of the kernel.</param>
    public void Write(string displayName, string dotnet, string copy)
    {
        Directory.CreateDirectory(folder);
        foreach (string logo in new[] { "logo-32x32.png", "logo-64x64.png", "logo-svg.svg" })
            AtomicFile.Write(Path.Combine(folder, logo), Resource(logo));
        AtomicFile.Write(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(
            Describe(displayName, dotnet, copy, new JsonObject { [Mark] = copy }), s_json));
    }

    /// <summary>Returns what <c>kernel.json</c> says of a kernel of this program.</summary>
    /// <param name="displayName">The name that front ends show for the kernel.</param>
    /// <param name="dotnet">The path of the <c>dotnet</c> command.</param>
    /// <param name="folder">The folder of the kernel.</param>
    /// <param name="metadata">What else its metadata holds.</param>
    public static JsonObject Describe(string displayName, string dotnet, string folder, JsonObject? metadata = null)
    {
        metadata ??= [];
        metadata["debugger"] = false;
        var environment = KernelEnvironment.Variables.Select(variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value));
        return new JsonObject
        {
            ["argv"] = new JsonArray(dotnet, Path.Combine(folder, "NotebookKernel.dll"), "kernel", "{connection_file}"),
            ["display_name"] = displayName,
            ["language"] = NotebookLanguage.CSharp,
            ["interrupt_mode"] = "message",
            ["env"] = new JsonObject(environment),
            ["metadata"] = metadata,
        };
    }

    public void Delete() => Directory.Delete(folder, recursive: true);

    private JsonNode? Read()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, FileName))) as JsonObject;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private static byte[] Resource(string name) => EmbeddedFile.Bytes(typeof(KernelSpec).Assembly, name);
}
