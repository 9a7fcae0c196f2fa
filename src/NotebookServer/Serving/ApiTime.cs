using System.Globalization;

namespace NotebookServer.Serving;

/// <summary>Times as the API writes them.</summary>
internal static class ApiTime
{
    public static string Of(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
}
