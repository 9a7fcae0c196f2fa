namespace Plotly.NET.Json;

/// <summary>An object that is written to a figure's JSON as another value.</summary>
internal interface IJsonValue
{
    /// <summary>The value to write: a string, a number, a sequence or an object of attributes.</summary>
    object Value { get; }
}
