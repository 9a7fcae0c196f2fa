namespace Benchmarks;

/// <summary>The Python that peers run in.</summary>
internal static class Python
{
    /// <summary>Debian's, which has Debian's packages, where there is one.</summary>
    internal static string Program => File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
}
