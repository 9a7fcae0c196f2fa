using Microsoft.FSharp.Core;

namespace Plotly.NET;

/// <summary>The look that a figure starts from: a layout, and attributes for the traces of each type.</summary>
public class Template : DynObj
{
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
