using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Notebooks.Json;

namespace NotebookServer.Live;

/// <summary>A message of a page: what it asks for, and with what. Whatever is missing or of another type is a fault of its own.</summary>
internal sealed class PageMessage
{
    private readonly JsonObject _json;
    private readonly JsonFault? _fault;

    private PageMessage(JsonObject json, JsonFault? fault) => (_json, _fault) = (json, fault);

    /// <summary>The order that it gives; null if it names none.</summary>
    public string? Order => TextOf(_json["do"]);

    /// <summary>The cell that it is about; null if it names none.</summary>
    public string? Cell => TextOf(_json["cell"]);

    /// <summary>The page's number for an edit; null if there is none.</summary>
    public int? Sequence => NumberOf(_json["sequence"]);

    /// <summary>What the reply has to repeat; null if the page expects no reply.</summary>
    public JsonNode? Ask => _json["ask"];

    /// <summary>Reads a message.</summary>
    /// <exception cref="RequestFault">It is not a JSON object.</exception>
    public static PageMessage Read(ReadOnlySpan<byte> bytes)
    {
        var fault = JsonFault.Find(bytes);
        if (fault is null or { Kind: JsonFaultKind.HalfPair })
        {
            try
            {
                // Whom to answer can be read in spite of half a pair.
                var options = new JsonDocumentOptions { AllowDuplicateProperties = false };
                if (JsonNode.Parse(fault is null ? bytes : HalfPairs.Replace(bytes), documentOptions: options) is JsonObject json)
                    return new PageMessage(json, fault);
            }
            catch (JsonException)
            {
                // A name occurs twice.
            }
        }
        throw Fault("the message is not a JSON object");
    }

    /// <summary>Checks that all texts of the message are texts.</summary>
    /// <exception cref="RequestFault">One has half a surrogate pair.</exception>
    public void CheckTexts()
    {
        if (_fault is not null)
            throw Fault("the text has one half of a surrogate pair, which is not a character");
    }

    public string Text(string name) => TextOf(_json[name]) ?? throw Missing(name, "a text");

    public string? OptionalText(string name) => _json[name] is null ? null : Text(name);

    public int Number(string name) => NumberOf(_json[name]) ?? throw Missing(name, "a whole number");

    public bool Flag(string name) =>
        _json[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : throw Missing(name, "true or false");

    /// <summary>Returns a member that is false if it is missing.</summary>
    public bool OptionalFlag(string name) => _json[name] is not null && Flag(name);

    public string[] Texts(string name) => [.. List(name).Select(item => TextOf(item) ?? throw Missing(name, "a list of texts"))];

    public int[] Numbers(string name) => [.. List(name).Select(item => NumberOf(item) ?? throw Missing(name, "a list of whole numbers"))];

    private JsonArray List(string name) => _json[name] as JsonArray ?? throw Missing(name, "a list");

    private RequestFault Missing(string name, string kind) => Fault($"the order \"{Order}\" needs \"{name}\": {kind}");

    private static RequestFault Fault(string sentence) => new(StatusCodes.Status400BadRequest, sentence);

    private static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static int? NumberOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;
}
