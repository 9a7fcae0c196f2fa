using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Notebooks.Language.Documentation;

/// <summary>Reads the content of an element of an XML documentation comment into blocks.</summary>
internal sealed partial class DocText
{
    private readonly List<DocBlock> _blocks = [];
    private readonly List<DocRun> _runs = [];
    private DocBlockKind _kind = DocBlockKind.Paragraph;

    public static IReadOnlyList<DocBlock> Read(XElement element)
    {
        var text = new DocText();
        text.AddChildren(element);
        text.EndBlock();
        return text._blocks;
    }

    private void AddChildren(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
                AddWords(words.Value);
            else if (node is XElement child)
                Add(child);
        }
    }

    private void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "see" or "seealso" when element.Attribute("cref") is { } target:
                AddRun(element.Value.Trim() is { Length: > 0 } words ? words : CrefName.Short(target.Value), isCode: true);
                break;
            case "see" or "seealso" when element.Attribute("langword") is { } word:
                AddRun(word.Value, isCode: true);
                break;
            case "paramref" or "typeparamref" when element.Attribute("name") is { } name:
                AddRun(name.Value, isCode: true);
                break;
            case "c":
                AddRun(Spaces().Replace(element.Value, " "), isCode: true);
                break;
            case "code":
                EndBlock();
                if (Unindent(element.Value) is { Length: > 0 } code)
                    _blocks.Add(new DocBlock(DocBlockKind.Code, [new DocRun(code, IsCode: true)]));
                break;
            case "para" or "br" or "note" or "list" or "listheader":
                EndBlock();
                AddChildren(element);
                EndBlock();
                break;
            case "item":
                EndBlock();
                _kind = DocBlockKind.Item;
                AddChildren(element);
                EndBlock();
                break;
            case "term":
                AddChildren(element);
                if (element.ElementsAfterSelf("description").Any() && _runs.Count > 0)
                    AddWords(": ");
                break;
            default:
                AddChildren(element);
                break;
        }
    }

    private void AddWords(string text)
    {
        text = Spaces().Replace(text, " ");
        if (_runs.Count == 0 || _runs[^1].Text.EndsWith(' '))
            text = text.TrimStart();
        AddRun(text, isCode: false);
    }

    private void AddRun(string text, bool isCode)
    {
        if (text.Length == 0)
            return;
        if (_runs is [.., { IsCode: false } last] && text.StartsWith(": ", StringComparison.Ordinal))
            _runs[^1] = last with { Text = last.Text.TrimEnd() };
        _runs.Add(new DocRun(text, isCode));
    }

    private void EndBlock()
    {
        if (_runs is [.., { IsCode: false } last])
            _runs[^1] = last with { Text = last.Text.TrimEnd() };
        if (_runs.Exists(run => run.Text.Length > 0))
            _blocks.Add(new DocBlock(_kind, [.. _runs]));
        _runs.Clear();
        _kind = DocBlockKind.Paragraph;
    }

    /// <summary>Removes the empty lines around code and the indentation that all of its lines share.</summary>
    private static string Unindent(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Trim('\n').TrimEnd().Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0)
            .Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        var text = new StringBuilder();
        foreach (string line in lines)
            text.Append(line.Length >= indent ? line[indent..].TrimEnd() : "").Append('\n');
        return text.ToString().Trim('\n');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
