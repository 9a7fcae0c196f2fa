using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Execution;
using Notebooks.Formatting;
using Notebooks.Running;

namespace Notebooks.Directives;

/// <summary>
/// Handles <c>#!value</c>, <c>#!set</c>, and <c>#!share</c>: texts kept by name, and variables made from them or from one another.
/// </summary>
internal sealed class VariableSharing(ScriptRunner scripts)
{
    private readonly ConcurrentDictionary<string, MimeBundle> _values = new(StringComparer.Ordinal);

    /// <summary>The names of the kept texts; may be read from any thread.</summary>
    public IReadOnlyCollection<string> KeptValues => [.. _values.Keys];

    /// <summary>Runs <c>#!value --name NAME [--from-file PATH] [--mime-type TYPE]</c>, followed by the text.</summary>
    public void Keep(TextPart part, ICellOutput output)
    {
        var arguments = new DirectiveArguments(DirectiveSyntax.Value, part.Arguments);
        string name = arguments.Required("--name");
        string text = part.Text;
        if (arguments.Option("--from-file") is { } file)
        {
            string path = Path.GetFullPath(file);
            text = File.Exists(path) ? File.ReadAllText(path) : throw arguments.Fault($"{path}: the file does not exist.");
        }
        var bundle = new MimeBundle().Add(arguments.Option("--mime-type") ?? MimeTypes.Plain, text);
        _values[name] = bundle;
        // A MIME type means that the text should be shown.
        if (arguments.Has("--mime-type"))
            DisplayedValue.ShowAs(text, bundle, output);
    }

    /// <summary>
    /// Runs <c>#!set --name NAME --value VALUE</c> with a text, <c>@csharp:x</c>, <c>@value:x</c>, <c>@input:prompt</c>, or
    /// <c>@password:prompt</c>.
    /// </summary>
    public async Task SetAsync(IReadOnlyList<string> words, ICellOutput output, CellTokens tokens)
    {
        var arguments = new DirectiveArguments(DirectiveSyntax.Set, words);
        string name = arguments.Required("--name");
        object? value = await ReadAsync(arguments, output, tokens);
        await scripts.SetVariableAsync(name, value, output, tokens);
    }

    /// <summary>Runs <c>#!share --from csharp|value NAME [--as OTHER]</c>, which shares by reference.</summary>
    public Task ShareAsync(IReadOnlyList<string> words, ICellOutput output, CellTokens tokens)
    {
        var arguments = new DirectiveArguments(DirectiveSyntax.Share, words);
        string name = arguments.Option("--name") ?? arguments.RequiredValue("the name of a variable");
        string from = arguments.Required("--from");
        object? value = Find(from, name, arguments);
        if (arguments.Has("--mime-type"))
            value = FromJson(value);
        return scripts.SetVariableAsync(
            arguments.Option("--as") ?? name, value is MimeBundle kept ? kept.First().Value : value, output, tokens);
    }

    private async Task<object?> ReadAsync(DirectiveArguments arguments, ICellOutput output, CellTokens tokens)
    {
        string value = arguments.Required("--value");
        if (!value.StartsWith('@'))
            return value;

        string[] source = value[1..].Split(':', 2);
        string what = source.Length == 2 ? source[1] : "";
        if (source[0] is "input" or "password")
            return await output.ReadInputAsync(what, source[0] == "password", tokens.Interrupt);

        object? found = Find(source[0], what, arguments);
        return arguments.Has("--byref") && found is not MimeBundle ? found
            : arguments.Option("--mime-type") is MimeTypes.Plain ? MimeBundle.Of(found, [MimeTypes.Plain]).Text
            : FromJson(found);
    }

    private object? Find(string kernel, string name, DirectiveArguments arguments) => kernel switch
    {
        "csharp" => scripts.Variable(name) is { } variable ? variable.Value : throw arguments.Fault($"cannot find the variable '{name}'."),
        "value" =>
            _values.TryGetValue(name, out var kept)
                ? kept
                : throw arguments.Fault($"cannot find the value '{name}'; keep one with #!value --name {name}."),
        _ => throw arguments.Fault($"cannot read from '{kernel}'; known are csharp and value."),
    };

    /// <summary>Copies a value through JSON, as .NET Interactive does: a string, Boolean, double, or else a document.</summary>
    private static object? FromJson(object? value)
    {
        if (value is MimeBundle kept)
        {
            var (mimeType, text) = kept.First();
            if (!MimeTypes.IsJson(mimeType))
                return text;
            return FromDocument(JsonDocument.Parse(text));
        }
        return FromDocument(JsonSerializer.SerializeToDocument(value));
    }

    private static object? FromDocument(JsonDocument document) => document.RootElement.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => document.RootElement.GetString(),
        JsonValueKind.Number => document.RootElement.GetDouble(),
        _ => document,
    };
}
