using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Json;

namespace LiveNotebooks.Rooms;

/// <summary>A message of a page: its order, or why there is none.</summary>
internal sealed class PageMessage
{
    private static readonly FrozenDictionary<string, OrderShape> s_orders = typeof(PageOrder).GetNestedTypes(BindingFlags.NonPublic)
        .Where(type => type.IsSubclassOf(typeof(PageOrder)))
        .ToFrozenDictionary(
            type => JsonNamingPolicy.CamelCase.ConvertName(type.Name), type => new OrderShape(type), StringComparer.Ordinal);

    private readonly JsonObject _json;

    private PageMessage(JsonObject json, string? fault)
    {
        _json = json;
        Fault = fault;
        if (fault is not null)
            return;
        if (!s_orders.TryGetValue(Name ?? "", out var shape))
            Fault = $"there is no order \"{Name}\"";
        else
            (Order, Fault) = shape.Read(json);
    }

    /// <summary>What the page asks for; null if the message has a fault.</summary>
    public PageOrder? Order { get; }

    /// <summary>A sentence that says what is wrong with the message; null if nothing is.</summary>
    public string? Fault { get; }

    /// <summary>The name of the order; null if there is none.</summary>
    public string? Name => TextOf(_json["do"]);

    /// <summary>The cell that it is about; null if it names none.</summary>
    public string? Cell => TextOf(_json["cell"]);

    /// <summary>The page's number for an edit; null if there is none.</summary>
    public int? Sequence => NumberOf(_json["sequence"]);

    /// <inheritdoc cref="PageOrder.Ask"/>
    public JsonNode? Ask => _json["ask"];

    /// <summary>Reads a message. If it has a fault, whom to answer is read as far as possible.</summary>
    public static PageMessage Read(ReadOnlySpan<byte> bytes)
    {
        var fault = JsonFault.Find(bytes);
        if (fault is null or { Kind: JsonFaultKind.HalfPair })
        {
            try
            {
                var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
                if (JsonNode.Parse(fault is null ? bytes : HalfPairs.Replace(bytes), documentOptions: options) is JsonObject json)
                {
                    return new PageMessage(
                        json, fault is null ? null : "the text has one half of a surrogate pair, which is not a character");
                }
            }
            catch (JsonException)
            {
                // A name occurs twice.
            }
        }
        return new PageMessage([], "the message is not a JSON object");
    }

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static int? NumberOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    /// <summary>The members of an order's message.</summary>
    private sealed class OrderShape
    {
        private readonly ConstructorInfo _constructor;
        private readonly Member[] _members;

        public OrderShape(Type order)
        {
            _constructor = order.GetConstructors()[0];
            var nullability = new NullabilityInfoContext();
            _members = [.. _constructor.GetParameters().Select(parameter => new Member(
                JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), parameter.ParameterType,
                parameter.HasDefaultValue || nullability.Create(parameter).WriteState == NullabilityState.Nullable,
                parameter.HasDefaultValue ? parameter.DefaultValue : null))];
        }

        public (PageOrder? Order, string? Fault) Read(JsonObject json)
        {
            object?[] values = new object?[_members.Length];
            for (int i = 0; i < values.Length; i++)
            {
                var member = _members[i];
                var node = json[member.Name];
                if (node is null && member.IsOptional)
                {
                    values[i] = member.Default;
                    continue;
                }
                (values[i], string wanted) = Value(node, member.Type);
                if (values[i] is null)
                    return (null, $"the order \"{TextOf(json["do"])}\" needs \"{member.Name}\": {wanted}");
            }
            return ((PageOrder)_constructor.Invoke(values) with { Ask = json["ask"] }, null);
        }

        /// <summary>Returns a value of a type, or null, and what the type is called.</summary>
        private static (object? Value, string Wanted) Value(JsonNode? node, Type type)
        {
            if (type == typeof(string))
                return (TextOf(node), "a text");
            if (type == typeof(int))
                return (NumberOf(node), "a whole number");
            if (type == typeof(bool))
                return (node is JsonValue value && value.TryGetValue(out bool flag) ? flag : null, "true or false");
            if (node is not JsonArray list)
                return (null, "a list");
            if (type == typeof(string[]))
                return (AllOrNone([.. list.Select(TextOf)]), "a list of texts");
            return (AllOrNone([.. list.Select(NumberOf)])?.Select(number => number!.Value).ToArray(), "a list of whole numbers");
        }

        private static T[]? AllOrNone<T>(T[] items) => items.Any(item => item is null) ? null : items;

        private sealed record Member(string Name, Type Type, bool IsOptional, object? Default);
    }
}
