using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Notebooks.Formatting;

/// <summary>
/// The formatters that a type provides by convention: an attribute with the simple name <c>TypeFormatterSourceAttribute</c> names a class
/// whose <c>CreateTypeFormatters()</c> returns objects with <c>MimeType</c>, optionally <c>Type</c>, and <c>Format(object, TextWriter)</c>.
/// This way, a library's types are displayed well without a reference to any notebook kernel.
/// </summary>
internal sealed class ConventionFormatters
{
    private const string AttributeName = "TypeFormatterSourceAttribute";

    /// <summary>The formatters of each type that was shown; the types of cells can be unloaded.</summary>
    private static readonly ConditionalWeakTable<Type, StrongBox<ConventionFormatters?>> s_byType = [];

    private readonly List<Entry> _entries;

    private ConventionFormatters(List<Entry> entries, IReadOnlyList<string> mimeTypes)
    {
        _entries = entries;
        MimeTypes = mimeTypes;
    }

    /// <summary>
    /// The types to produce if none is requested: those preferred by the attribute, otherwise text/html, and text/plain in any case.
    /// </summary>
    public IReadOnlyList<string> MimeTypes { get; }

    /// <summary>Finds the formatters of a type, including those of its base classes; null if there are none.</summary>
    public static ConventionFormatters? For(Type? type) =>
        type is null ? null : s_byType.GetValue(type, shown => new StrongBox<ConventionFormatters?>(Find(shown))).Value;

    /// <summary>Formats the value as the given MIME type; returns null if none of the type's formatters produces it.</summary>
    public string? Format(object value, string mimeType)
    {
        foreach (var entry in _entries)
        {
            if (entry.MimeType != mimeType || !entry.Type.IsInstanceOfType(value))
                continue;

            using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
            if (entry.Format(value, writer))
                return writer.ToString();
        }
        return null;
    }

    private static ConventionFormatters? Find(Type type)
    {
        if (PlotlyChart.Is(type))
            return new ConventionFormatters([.. Create(typeof(PlotlyChart), type)], PlotlyChart.MimeTypes);

        var entries = new List<Entry>();
        var mimeTypes = new List<string>();
        foreach (object attribute in type.GetCustomAttributes(inherit: true))
        {
            if (attribute.GetType().Name != AttributeName)
                continue;
            if (Property(attribute, "FormatterSourceType") is Type source)
                entries.AddRange(Create(source, type));
            if (Property(attribute, "PreferredMimeTypes") is string[] preferred)
                mimeTypes.AddRange(preferred);
        }

        if (entries.Count == 0)
            return null;
        if (mimeTypes.Count == 0)
            mimeTypes.Add(Formatting.MimeTypes.Html);
        if (!mimeTypes.Contains(Formatting.MimeTypes.Plain))
            mimeTypes.Add(Formatting.MimeTypes.Plain);
        return new ConventionFormatters(entries, [.. mimeTypes.Distinct()]);
    }

    private static IEnumerable<Entry> Create(Type source, Type formatted)
    {
        object instance = Activator.CreateInstance(source)!;
        if (source.GetMethod("CreateTypeFormatters", Type.EmptyTypes)?.Invoke(instance, null) is not IEnumerable formatters)
            yield break;

        foreach (object formatter in formatters)
        {
            var method = formatter.GetType().GetMethod("Format", [typeof(object), typeof(TextWriter)]);
            if (method?.ReturnType == typeof(bool) && Property(formatter, "MimeType") is string mimeType)
                yield return new Entry(mimeType, Property(formatter, "Type") as Type ?? formatted, formatter, method);
        }
    }

    private static object? Property(object instance, string name) =>
        instance.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(instance);

    private sealed record Entry(string MimeType, Type Type, object Formatter, MethodInfo Method)
    {
        public bool Format(object value, TextWriter writer)
        {
            try
            {
                return (bool)Method.Invoke(Formatter, [value, writer])!;
            }
            catch (TargetInvocationException wrapper) when (wrapper.InnerException is { } inner)
            {
                ExceptionDispatchInfo.Throw(inner);
                throw;
            }
        }
    }
}
