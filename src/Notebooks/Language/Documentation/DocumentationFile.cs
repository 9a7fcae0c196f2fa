using System.Xml;

namespace Notebooks.Language.Documentation;

/// <summary>Reads the XML documentation file beside an assembly.</summary>
internal static class DocumentationFile
{
    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
    };

    /// <summary>Returns the element of a symbol, or null if the file does not have it, is missing, or cannot be read.</summary>
    /// <param name="path">The file; it is read as far as needed.</param>
    /// <param name="id">The symbol's documentation id: "M:System.String.Trim".</param>
    public static string? Find(string path, string id)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var reader = XmlReader.Create(path, s_settings);
            while (reader.ReadToFollowing("member"))
            {
                if (reader.GetAttribute("name") == id)
                    return reader.ReadOuterXml();
            }
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            // Missing documentation is not an error.
        }
        return null;
    }
}
