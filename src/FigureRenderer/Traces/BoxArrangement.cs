using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>Arranges the boxes of all traces on the same axes: overlaid or side by side.</summary>
internal static class BoxArrangement
{
    public static void Arrange(IEnumerable<BoxDrawing> drawings, Attributes layout)
    {
        double room = 1 - Math.Clamp(layout.Number("boxgap", 0.3), 0, 1), inner = 1 - Math.Clamp(layout.Number("boxgroupgap", 0.3), 0, 1);
        foreach (BoxDrawing[] group in drawings.Where(box => box.Boxes.Count > 0)
            .GroupBy(box => (box.PositionAxis, box.ValueAxis))
            .Select(group => group.ToArray()))
        {
            double half = HalfSpacing(group);
            group[0].PositionAxis.Spacing = (2 * half, group.SelectMany(box => box.Boxes).Min(box => box.Position));
            bool sideBySide = layout.Text("boxmode") == "group" && group.Length > 1;
            string[] offsets = [.. group.Select(box => box.Attributes.Text("offsetgroup") ?? "").Distinct()];
            bool byOffset = offsets.Length > 1 || offsets[0].Length > 0;
            int count = byOffset ? offsets.Length : group.Length;
            for (int i = 0; i < group.Length; i++)
            {
                int place = byOffset ? Array.IndexOf(offsets, group[i].Attributes.Text("offsetgroup") ?? "") : i;
                group[i].AnyOutliers = Array.Exists(group, box => box.HasPoints);
                if (group[i].Attributes.Number("width") is { } width and > 0)
                {
                    (group[i].HalfPlace, group[i].HalfWidth) = (width / 2, width / 2);
                }
                else if (!sideBySide)
                {
                    (group[i].HalfPlace, group[i].HalfWidth) = (half, half * room * inner);
                }
                else
                {
                    (group[i].HalfPlace, group[i].HalfWidth) = (half, half * room * inner / count);
                    group[i].Shift = 2 * half * (((place + 0.5) / count) - 0.5) * room;
                }
            }
        }
    }

    private static double HalfSpacing(BoxDrawing[] group)
    {
        if (group[0].PositionAxis.Kind == Axes.AxisKind.Category) return 0.5;
        double[] positions = [.. group.SelectMany(box => box.Boxes).Select(box => box.Position).Distinct().Order()];
        double least = positions.Zip(positions.Skip(1), (before, after) => after - before).DefaultIfEmpty(1).Min();
        return least / 2;
    }
}
