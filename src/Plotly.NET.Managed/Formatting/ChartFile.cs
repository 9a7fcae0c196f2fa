using System.Diagnostics;
using Common;

namespace Plotly.NET.Formatting;

/// <summary>Saves a chart as a page and opens it in the browser.</summary>
internal static class ChartFile
{
    public static void Save(GenericChart chart, string path, bool open)
    {
        string file = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + ".html";
        AtomicFile.WriteText(file, GenericChart.toEmbeddedHTML(chart));
        if (open) Open(file);
    }

    public static void Show(GenericChart chart) => Save(chart, Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html"), open: true);

    private static void Open(string file)
    {
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(file) { UseShellExecute = true }
            : OperatingSystem.IsMacOS() ? new("open", [file])
            : new("xdg-open", [file]);
        using Process? process = Process.Start(start);
    }
}
