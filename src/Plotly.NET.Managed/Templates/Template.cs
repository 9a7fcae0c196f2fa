using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The look from which a figure starts: a layout, and attributes for the traces of each type.</summary>
public class Template : DynObj
{
    /// <summary>
    /// Creates a template of a layout and of traces; several traces of one type are applied in turn to the traces of that type.
    /// </summary>
    public static Template init<a>(Layout layoutTemplate, FSharpOption<IEnumerable<a>>? TraceTemplates = null) where a : Trace
    {
        var data = new DynObj();
        foreach (IGrouping<string?, a> group in (TraceTemplates?.Value ?? []).GroupBy(trace => trace.type))
            data.SetValue(group.Key ?? "", group.Select(WithoutType).ToArray());
        return new Template().SetRequired("layout", layoutTemplate).SetRequired("data", data);
    }

    private static DynObj WithoutType(Trace trace)
    {
        DynObj copy = new DynObj().Overlay(trace);
        copy.Remove("type");
        return copy;
    }
}
