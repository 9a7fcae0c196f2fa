namespace Plotly.NET.Json;

/// <summary>An object that stands for a value in a figure's JSON.</summary>
internal interface IJsonValue
{
    /// <summary>A string, a number, a sequence or an object of attributes.</summary>
    object Value { get; }
}
