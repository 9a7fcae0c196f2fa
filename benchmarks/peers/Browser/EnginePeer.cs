using System.Globalization;
using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using Benchmarks.Compare;

[assembly: SupportedOSPlatform("browser")]

namespace Benchmarks.Peers;

/// <summary>This project's engine as a contender in a browser.</summary>
internal static partial class EnginePeer
{
    // Nothing happens until the page asks for a measurement.
    private static void Main()
    {
    }

    /// <summary>Does what a line asks the worker for, and returns its answer.</summary>
    [JSExport]
    internal static double Ask(string line, byte[] pixels, byte[] labels)
    {
        var output = new StringWriter(CultureInfo.InvariantCulture);
        _ = Worker.Run(new StringReader(line), output, pixels, labels);
        return double.Parse(output.ToString().Split('\n')[1], CultureInfo.InvariantCulture);
    }
}
