using System.ComponentModel;
using System.Globalization;
using Plotly.NET.Json;

namespace Plotly.NET;

/// <summary>The values that plotly.js knows by name.</summary>
public static partial class StyleParam
{
    /// <summary>What the parameters have in common: the JSON that they stand for.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public abstract class Case : IJsonValue
    {
        private readonly object json;

        private protected Case(object json) => this.json = json;

        /// <summary>The value as it stands in the figure's JSON.</summary>
        public object Convert() => json;

        object IJsonValue.Value => json;

        /// <inheritdoc/>
        public override string ToString() => json as string ?? FigureJson.Write(json);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Case other && other.GetType() == GetType() && other.ToString() == ToString();

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(GetType(), ToString());
    }

    // plotly.js counts from 1 and leaves that number out.
    private static string Numbered(string name, int id) => id < 2 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{id}");
}
