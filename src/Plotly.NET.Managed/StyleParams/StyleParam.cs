using System.ComponentModel;
using System.Globalization;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>The values that plotly.js knows by name, one class for each kind of attribute.</summary>
public static partial class StyleParam
{
    /// <summary>The base class of all parameters: it holds the JSON value of a parameter.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract class Case : IJsonValue
    {
        private readonly object _json;

        private protected Case(object json) => _json = json;

        /// <summary>Returns the value that is written to the figure's JSON.</summary>
        public object Convert() => _json;

        object IJsonValue.Value => _json;

        /// <inheritdoc/>
        public override string ToString() => _json as string ?? FigureJson.Write(_json);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Case other && other.GetType() == GetType() && other.ToString() == ToString();

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(GetType(), ToString());
    }

    // plotly.js counts from 1 and leaves that number out.
    private static string Numbered(string name, int id) => id < 2 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{id}");
}
