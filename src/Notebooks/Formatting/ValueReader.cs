using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Html;
using Notebooks.Faults;
using Notebooks.Text;

namespace Notebooks.Formatting;

/// <summary>Reads a value into a <see cref="View"/>: its members and elements, recursively down to a few levels.</summary>
internal sealed class ValueReader
{
    /// <summary>The maximum number of rows shown; after them, the number of remaining rows is given.</summary>
    public const int MaxRows = 100;

    private const int MaxDepth = 4;
    private const int MaxCounted = 100_000;

    private readonly HashSet<object> _open = new(ReferenceEqualityComparer.Instance);

    public View Read(object? value) => Read(value, 0);

    /// <summary>Reads a sequence as a table with a column for each public property, even if the elements have their own text.</summary>
    public View ReadTable(IEnumerable? value) =>
        value is null ? Read(null) : ReadSequence(value, item => item is null || IsScalar(item) ? Read(item, 1) : ReadMembers(item, 1));

    private View Read(object? value, int depth)
    {
        if (value is null || IsScalar(value))
            return new ScalarView(ScalarText.Of(value), value is not null && ScalarText.IsNumber(value));
        if (value is Exception exception)
            return new CustomView(null, ExceptionText.Of(exception));
        if (ByteImage.Of(value) is { } image)
            return new CustomView(image.Html, image.Text);
        if (value is SpanValues span)
            return span.ToView(Read(span.Values, depth));
        if (value is IHtmlContent)
            return new CustomView(value.ToString(), value.ToString() ?? "");
        if (ConventionFormatters.For(value.GetType()) is { } convention)
        {
            return new CustomView(
                convention.Format(value, MimeTypes.Html), convention.Format(value, MimeTypes.Plain) ?? ScalarText.Of(value));
        }
        if (ModuleTree.Of(value) is { } tree)
            return new CustomView(null, tree);
        if (depth >= MaxDepth || !_open.Add(value))
            return new ScalarView(value is IEnumerable ? TypeNames.Of(value.GetType()) : "…");

        try
        {
            return value switch
            {
                IDictionary dictionary => ReadDictionary(dictionary, depth),
                Array { Rank: 2 } matrix => ReadMatrix(matrix, depth),
                IEnumerable sequence => ReadSequence(sequence, item => Read(item, depth + 1)),
                _ when HasMembersToShow(value.GetType()) => ReadMembers(value, depth),
                _ => new ScalarView(ScalarText.Of(value)),
            };
        }
        finally
        {
            _open.Remove(value);
        }
    }

    private TableView ReadDictionary(IDictionary dictionary, int depth)
    {
        var rows = new List<IReadOnlyList<View>>();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (rows.Count == MaxRows)
                break;
            rows.Add([Read(entry.Key, depth + 1), Read(entry.Value, depth + 1)]);
        }
        return new TableView(["Key", "Value"], rows, More(dictionary.Count - rows.Count));
    }

    private TableView ReadMatrix(Array matrix, int depth)
    {
        var rows = new List<IReadOnlyList<View>>();
        for (int i = 0; i < Math.Min(matrix.GetLength(0), MaxRows); i++)
        {
            int row = i + matrix.GetLowerBound(0);
            rows.Add(
                [.. Enumerable.Range(matrix.GetLowerBound(1), Math.Min(matrix.GetLength(1), MaxRows))
                    .Select(j => Read(matrix.GetValue(row, j), depth + 1))]);
        }
        return new TableView([], rows, More(matrix.GetLength(0) - rows.Count));
    }

    private static View ReadSequence(IEnumerable sequence, Func<object?, View> read)
    {
        var items = new List<View>();
        int rest = 0;
        foreach (object? item in sequence)
        {
            if (items.Count < MaxRows)
            {
                items.Add(read(item));
            }
            else if (sequence is ICollection collection)
            {
                rest = collection.Count - MaxRows;
                break;
            }
            else if (++rest == MaxCounted)
            {
                break;
            }
        }

        string more = rest == MaxCounted && sequence is not ICollection
            ? $"{MaxCounted.ToString("N0", CultureInfo.InvariantCulture)} or more"
            : More(rest);
        return items.Count > 0 && items.TrueForAll(item => item is ObjectView row && row.Names.SequenceEqual(((ObjectView)items[0]).Names))
            ? new TableView(((ObjectView)items[0]).Names, [.. items.Select(item => ((ObjectView)item).Values)], more)
            : new ListView(items, more);
    }

    private ObjectView ReadMembers(object value, int depth)
    {
        var type = value.GetType();
        var names = new List<string>();
        var values = new List<View>();
        foreach (var (name, get) in MembersOf(type))
        {
            names.Add(name);
            values.Add(Read(ValueOrFault(() => get(value)), depth + 1));
        }
        return new ObjectView(TypeNames.IsTuple(type) || TypeNames.IsAnonymous(type) ? "" : TypeNames.Of(type), names, values);
    }

    private static IEnumerable<(string Name, Func<object, object?> Get)> MembersOf(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetIndexParameters().Length == 0 && property.GetMethod is { IsPublic: true } && !property.PropertyType.IsByRefLike)
                yield return (property.Name, property.GetValue);
        }
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public))
            yield return (field.Name, field.GetValue);
    }

    /// <summary>Reads a property; one that throws must not hide the others.</summary>
    private static object? ValueOrFault(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (TargetInvocationException wrapper)
        {
            return $"{wrapper.InnerException?.GetType().Name}: {wrapper.InnerException?.Message}";
        }
    }

    private static bool IsScalar(object value) =>
        value is string or IFormattable or bool or char or Type or System.Text.Json.JsonDocument or System.Text.Json.JsonElement
            or System.Text.Json.Nodes.JsonNode or Delegate or Task or Uri or Version or MemberInfo;

    /// <summary>Returns whether to show the members: for records, tuples and types without their own text.</summary>
    private static bool HasMembersToShow(Type type)
    {
        if (TypeNames.IsTuple(type) || TypeNames.IsAnonymous(type))
            return true;
        bool isRecord =
            type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(System.Text.StringBuilder)]) is not null;
        var declaresText = type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType;
        return (isRecord || declaresText == typeof(object) || declaresText == typeof(ValueType)) && MembersOf(type).Any();
    }

    private static string More(int count) => count <= 0 ? "" : count.ToString("N0", CultureInfo.InvariantCulture);
}
