using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Json;

namespace Notebooks.Files;

/// <summary>A notebook file of format 4. Parts unknown to this class are preserved.</summary>
internal sealed class Notebook
{
    private const int Format = 4;
    private const int MinorFormat = 5;

    private readonly JsonObject _json;

    private Notebook(JsonObject json, IReadOnlyList<NotebookCell> cells)
    {
        _json = json;
        Cells = cells;
    }

    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>Reads a notebook and upgrades it to format 4.5, in which each cell has an ID.</summary>
    /// <exception cref="NotebookException">The file is missing, is not a notebook, or is a notebook in a
    /// language other than C#.</exception>
    public static Notebook Read(string path)
    {
        try
        {
            using var stream = RegularFile.OpenRead(path);
            return Read(stream, path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookException($"{path} does not exist.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"The notebook cannot be read: {error.Message}");
        }
    }

    /// <summary>Reads a notebook as <see cref="Read(string)"/> does.</summary>
    /// <param name="stream">The notebook.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="NotebookException">It is no notebook, or one in a language other than C#.</exception>
    public static Notebook Read(Stream stream, string name)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var json = JsonFault.SkipMark(content.GetBuffer().AsSpan(0, (int)content.Length));
        if (JsonFault.Find(json) is { } fault)
            throw new NotebookException($"{name} is not a notebook: {Describe(fault)}.");
        try
        {
            return FromJson(JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }), name);
        }
        catch (JsonException error)
        {
            throw new NotebookException($"{name} is not a notebook: {error.Message}");
        }
    }

    /// <summary>Writes the notebook as <see cref="ToBytes"/> does. The file is replaced atomically.</summary>
    public void Write(string path) => AtomicFile.Write(path, ToBytes());

    /// <summary>Returns the notebook as Jupyter writes it: keys sorted, indented by one space, ending with a line feed.</summary>
    public byte[] ToBytes() => NotebookJson.Write(_json);

    /// <summary>Removes what running it has left: outputs, and the numbers of the runs.</summary>
    public void RemoveOutputs()
    {
        foreach (var cell in Cells.Where(cell => cell.IsCode))
            cell.SetOutputs(null, []);
    }

    /// <summary>Records the language of the code, for syntax highlighting.</summary>
    public void DescribeLanguage() => ((JsonObject)_json["metadata"]!)["language_info"] = new JsonObject
    {
        ["file_extension"] = ".cs",
        ["mimetype"] = "text/x-csharp",
        ["name"] = NotebookLanguage.CSharp,
        ["pygments_lexer"] = "csharp",
    };

    private static Notebook FromJson(JsonNode? node, string path)
    {
        if (node is not JsonObject json || json["cells"] is not JsonArray array)
            throw new NotebookException($"{path} is not a notebook: it has no list of cells.");
        if (json["nbformat"] is not JsonValue format || !format.TryGetValue(out int version))
            throw new NotebookException($"{path} is not a notebook: it does not state its nbformat.");
        if (version != Format)
        {
            throw new NotebookException(
                $"{path} is a notebook of format {version}; convert it to format {Format} with 'jupyter nbconvert --to notebook'.");
        }

        if (NotebookLanguage.FindOther(json["metadata"]) is { } language)
        {
            throw new NotebookException(
                $"{path} is a notebook in {language}, and this program runs C#; run it with a kernel for {language}, or choose the kernel "
                    + ".NET (C#) for it if its cells are C#.");
        }

        var cells = new List<NotebookCell>();
        foreach (var item in array)
        {
            if (item is not JsonObject cell || NotebookCell.TryCreate(cell, cells.Count) is not { } created)
                throw new NotebookException($"{path} is not a notebook: its cell {cells.Count + 1} has no type or no source.");
            cells.Add(created);
        }

        if (json["nbformat_minor"] is not JsonValue minor || !minor.TryGetValue(out int minorVersion) || minorVersion < MinorFormat)
            json["nbformat_minor"] = MinorFormat;
        if (json["metadata"] is not JsonObject)
            json["metadata"] = new JsonObject();
        return new Notebook(json, cells);
    }

    private static string Describe(JsonFault fault) => fault switch
    {
        { Line: 0 } => "it is not JSON (it is empty)",
        { Kind: JsonFaultKind.NotUtf8 } => FormattableString.Invariant($"line {fault.Line} is not UTF-8; save it with that encoding"),
        { Kind: JsonFaultKind.HalfPair } =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"a text in line {fault.Line} has one half of a surrogate pair (\\ud800 to "
                    + $"\\udfff), which is not a character; remove it there"),
        _ => FormattableString.Invariant($"it is not JSON (see line {fault.Line})"),
    };
}
