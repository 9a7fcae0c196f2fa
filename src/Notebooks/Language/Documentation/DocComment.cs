using System.Xml;
using System.Xml.Linq;

namespace Notebooks.Language.Documentation;

/// <summary>The documentation comment of one symbol.</summary>
internal sealed class DocComment
{
    private readonly XElement _root;

    private DocComment(XElement root) => _root = root;

    public IReadOnlyList<DocBlock> Summary => Read("summary");

    public IReadOnlyList<DocBlock> Returns => Read("returns") is { Count: > 0 } returns ? returns : Read("value");

    public IReadOnlyList<DocBlock> Remarks => Read("remarks");

    public IReadOnlyList<DocBlock> Example => Read("example");

    public IReadOnlyList<(string Name, IReadOnlyList<DocBlock> Text)> TypeParameters => ReadNamed("typeparam", "name", name => name);

    public IReadOnlyList<(string Name, IReadOnlyList<DocBlock> Text)> Parameters => ReadNamed("param", "name", name => name);

    public IReadOnlyList<(string Name, IReadOnlyList<DocBlock> Text)> Exceptions => ReadNamed("exception", "cref", CrefName.Short);

    /// <summary>
    /// The symbol that the comment is inherited from: its cref, or "" for the one that this symbol overrides or implements; null if the
    /// comment is the symbol's own.
    /// </summary>
    public string? Inherits => _root.Element("inheritdoc") is { } element ? element.Attribute("cref")?.Value ?? "" : null;

    /// <summary>Parses a <c>member</c> or <c>doc</c> element; returns null if it is not valid XML or contains no elements.</summary>
    public static DocComment? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
            return null;
        try
        {
            var root = XElement.Parse(xml, LoadOptions.PreserveWhitespace);
            return root.HasElements ? new DocComment(root) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Returns the text for one parameter or type parameter as a comment of its own, or null.</summary>
    public DocComment? Of(string element, string name) =>
        _root.Elements(element).FirstOrDefault(one => one.Attribute("name")?.Value == name) is { } found
            ? new DocComment(new XElement("member", new XElement("summary", found.Nodes())))
            : null;

    private IReadOnlyList<DocBlock> Read(string element) => [.. _root.Elements(element).SelectMany(DocText.Read)];

    private IReadOnlyList<(string Name, IReadOnlyList<DocBlock> Text)> ReadNamed(
        string element, string attribute, Func<string, string> name) =>
    [
        .. _root.Elements(element).Select(one => (name(one.Attribute(attribute)?.Value ?? ""), DocText.Read(one))),
    ];
}
