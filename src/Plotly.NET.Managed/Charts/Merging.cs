namespace Plotly.NET;

/// <summary>Merges layouts and configurations: lists are joined; of everything else the later value wins.</summary>
internal static class Merging
{
    private static readonly string[] s_layoutLists = ["annotations", "shapes", "images", "hiddenlabels"];
    private static readonly string[] s_configLists = ["modeBarButtonsToRemove", "modeBarButtonsToAdd", "modeBarButtons"];

    public static Layout CombineLists(this Layout first, Layout second) => CombineLists(first, second, s_layoutLists);

    public static Config CombineLists(this Config first, Config second) => CombineLists(first, second, s_configLists);

    /// <summary>Adds items in front of those that the attribute holds, or replaces them.</summary>
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
            if (first.TryGetTypedValue<IEnumerable<object?>>(name) is { } before
                && second.TryGetTypedValue<IEnumerable<object?>>(name) is { } after)
            {
                joined[name] = before.Value.Concat(after.Value);
            }
        }
        first.Combine(second);
        foreach ((string name, IEnumerable<object?> items) in joined) first.SetValue(name, items);
        return first;
    }
}
