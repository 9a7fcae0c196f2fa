namespace NotebookWorkers;

/// <summary>The assemblies that the browser has loaded.</summary>
internal static class Assemblies
{
    /// <summary>
    /// Tells the libraries what elsewhere the runtime tells them: the assemblies of the framework, which have no files here.
    /// </summary>
    /// <param name="names">The simple names of all assemblies of the page.</param>
    public static void Provide(string[] names) => AppContext.SetData(
        "TRUSTED_PLATFORM_ASSEMBLIES",
        string.Join(Path.PathSeparator, names.Where(IsFramework).Select(name => name + ".dll")));

    private static bool IsFramework(string name) => name.StartsWith("System.", StringComparison.Ordinal)
        || name is "System" or "mscorlib" or "netstandard" or "WindowsBase" or "Microsoft.CSharp"
        || name.StartsWith("Microsoft.Win32.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal);
}
