namespace Common;

/// <summary>Writes a value as one MIME type. A notebook kernel calls these members by reflection.</summary>
/// <param name="mimeType">The MIME type, such as <c>text/html</c>.</param>
/// <param name="show">Returns the text; null leaves the value to the kernel's own formatting.</param>
internal sealed class ConventionFormatter<T>(string mimeType, Func<T, string?> show)
    where T : class
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not T value || show(value) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
