namespace Common;

/// <summary>Writes a value as one mime type. A notebook kernel calls these members by reflection.</summary>
/// <param name="mimeType">Such as <c>text/html</c>.</param>
/// <param name="show">The text; null where the kernel's own way is to be taken.</param>
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
