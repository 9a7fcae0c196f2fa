using System.Globalization;
using System.Text.Json;

namespace FigureRenderer.Drawing;

/// <summary>A color scale that maps 0 to 1 to colors, linearly between its stops.</summary>
internal sealed class ColorScale
{
    // The named scales of plotly.js; stops without a position are evenly spaced.
    private static readonly Dictionary<string, string> s_named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Greys"] = "000000 ffffff",
        ["YlGnBu"] = "081d58 253494 225ea8 1d91c0 41b6c4 7fcdbb c7e9b4 edf8d9 ffffd9",
        ["Greens"] = "00441b 006d2c 238b45 41ab5d 74c476 a1d99b c7e9c0 e5f5e0 f7fcf5",
        ["YlOrRd"] = "800026 bd0026 e31a1c fc4e2a fd8d3c feb24c fed976 ffeda0 ffffcc",
        ["Bluered"] = "0000ff ff0000",
        ["RdBu"] = "0:050aac 0.35:6a89f7 0.5:bebebe 0.6:dcaa84 0.7:e6915a 1:b20a1c",
        ["Reds"] = "0:dcdcdc 0.2:f5c39d 0.4:f5a069 1:b20a1c",
        ["Blues"] = "0:050aac 0.35:283cbe 0.5:4664f5 0.6:5a78f5 0.7:6a89f7 1:dcdcdc",
        ["Picnic"] = "0000ff 3399ff 66ccff 99ccff ccccff ffffff ffccff ff99ff ff66cc ff6666 ff0000",
        ["Rainbow"] = "96005a 0000c8 0019ff 0098ff 2cff96 97ff00 ffea00 ff6f00 ff0000",
        ["Portland"] = "0c3383 0a88ba f2d338 f28f38 d91e1e",
        ["Jet"] = "0:000083 0.125:003caa 0.375:05ffff 0.625:ffff00 0.875:fa0000 1:800000",
        ["Hot"] = "0:000000 0.3:e60000 0.6:ffd200 1:ffffff",
        ["Blackbody"] = "0:000000 0.2:e60000 0.4:e6d200 0.7:ffffff 1:a0c8ff",
        ["Earth"] = "0:000082 0.1:00b4b4 0.2:28d228 0.4:e6e632 0.6:784614 1:ffffff",
        ["Electric"] = "0:000000 0.15:1e0064 0.4:780064 0.6:a05a00 0.8:e6c800 1:fffadc",
        ["Viridis"] =
            "0:440154 0.06274509803921569:48186a 0.12549019607843137:472d7b 0.18823529411764706:424086 0.25098039215686274:3b528b "
                + "0.3137254901960784:33638d 0.3764705882352941:2c728e 0.4392156862745098:26828e 0.5019607843137255:21918c "
                + "0.5647058823529412:1fa088 0.6274509803921569:28ae80 0.6901960784313725:3fbc73 0.7529411764705882:5ec962 "
                + "0.8156862745098039:84d44b 0.8784313725490196:addc30 0.9411764705882353:d8e219 1:fde725",
        ["Cividis"] =
            "00204c 002a66 00346e 273f6c 3c4a6b 4c556b 5b5f6d 686a70 757575 838178 928c78 a19876 b0a572 c0b16d d1bf66 e1cc5c f3db4f ffe945",
    };

    private readonly (double Position, Color Color)[] _stops;

    private ColorScale((double Position, Color Color)[] stops) => _stops = stops;

    public static ColorScale Default { get; } = FromText(s_named["RdBu"]);

    public IReadOnlyList<(double Position, Color Color)> Stops => _stops;

    /// <summary>Parses a scale from its name or its list of stops; null if the figure gives neither.</summary>
    public static ColorScale? Parse(JsonElement? value)
    {
        if (value is { ValueKind: JsonValueKind.String } name)
        {
            // Plotly.NET writes YlGnBu and YlOrRd with a capital I.
            return s_named.TryGetValue(name.GetString()!.Replace("YI", "Yl", StringComparison.Ordinal), out string? text)
                ? FromText(text)
                : null;
        }
        if (value is not { ValueKind: JsonValueKind.Array } list) return null;
        var stops = new List<(double, Color)>();
        foreach (JsonElement stop in list.EnumerateArray())
        {
            if (stop.ValueKind != JsonValueKind.Array || stop.GetArrayLength() != 2 || stop[0].ValueKind != JsonValueKind.Number)
                return null;
            if (Color.Parse(stop[1]) is not { } color) return null;
            stops.Add((stop[0].GetDouble(), color));
        }
        return stops.Count >= 2 ? new ColorScale([.. stops]) : null;
    }

    public ColorScale Reversed() => new([.. _stops.Reverse().Select(stop => (1 - stop.Position, stop.Color))]);

    public Color At(double share)
    {
        if (!(share > _stops[0].Position)) return _stops[0].Color;
        for (int i = 1; i < _stops.Length; i++)
        {
            if (share > _stops[i].Position) continue;
            double width = _stops[i].Position - _stops[i - 1].Position;
            return width <= 0
                ? _stops[i].Color
                : Color.Between(_stops[i - 1].Color, _stops[i].Color, (share - _stops[i - 1].Position) / width);
        }
        return _stops[^1].Color;
    }

    private static ColorScale FromText(string text)
    {
        string[] parts = text.Split(' ');
        return new ColorScale([.. parts.Select((part, index) =>
        {
            string[] pair = part.Split(':');
            double position = pair.Length == 2 ? double.Parse(pair[0], CultureInfo.InvariantCulture) : index / (parts.Length - 1.0);
            return (position, Color.Parse("#" + pair[^1])!.Value);
        })]);
    }
}
