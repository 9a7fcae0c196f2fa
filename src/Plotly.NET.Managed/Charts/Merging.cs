namespace Plotly.NET;

/// <summary>Merges layouts and configurations: lists are joined, everything else is taken from the later one.</summary>
internal static class Merging
{
    private static readonly string[] LayoutLists = ["annotations", "shapes", "images", "hiddenlabels"];
    private static readonly string[] ConfigLists = ["modeBarButtonsToRemove", "modeBarButtonsToAdd", "modeBarButtons"];

    public static Layout CombineLists(this Layout first, Layout second) => CombineLists(first, second, LayoutLists);

    public static Config CombineLists(this Config first, Config second) => CombineLists(first, second, ConfigLists);

    /// <summary>Puts items before those that the attribute holds, or in their place.</summary>
    public static GenericChart Prepend<T>(this GenericChart chart, string attribute, IEnumerable<T> items, bool append)
    {
        Layout layout = GenericChart.getLayout(chart);
        IEnumerable<T>? present = append ? layout.TryGetTypedValue<IEnumerable<T>>(attribute)?.Value : null;
        layout.SetValue(attribute, present is null ? items : items.Concat(present));
        return chart;
    }

    private static T CombineLists<T>(T first, T second, string[] lists) where T : DynObj
    {
        var joined = new Dictionary<string, IEnumerable<object?>>();
        foreach (string name in lists)
        {
            if (first.TryGetTypedValue<IEnumerable<object?>>(name) is { } before && second.TryGetTypedValue<IEnumerable<object?>>(name) is { } after)
                joined[name] = before.Value.Concat(after.Value);
        }
        first.Combine(second);
        foreach ((string name, IEnumerable<object?> items) in joined) first.SetValue(name, items);
        return first;
    }
}
