
namespace Notebooks.KernelSpecs;

/// <summary>The data folders in which Jupyter looks for kernels, as <c>jupyter --paths</c> lists them.</summary>
internal static class JupyterPaths
{
    /// <summary>The user's data folder: <c>JUPYTER_DATA_DIR</c>, or else the system's default.</summary>
    public static string User
    {
        get
        {
            if (Variable("JUPYTER_DATA_DIR") is { } data)
                return Path.GetFullPath(data);
            string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Jupyter");
            if (OperatingSystem.IsWindows())
            {
                return Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                    "jupyter");
            }
            return Path.Combine(Variable("XDG_DATA_HOME") ?? Path.Combine(home, ".local", "share"), "jupyter");
        }
    }

    /// <summary>
    /// All data folders, the one that counts most first: what the user has set, the user's own, the environment's, the system's.
    /// </summary>
    public static IReadOnlyList<string> All
    {
        get
        {
            string[] named = (Variable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            string? environment = Variable("VIRTUAL_ENV") ?? Variable("CONDA_PREFIX");
            string[] system = OperatingSystem.IsWindows()
                ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "jupyter")]
                : [OfPrefix("/usr/local"), OfPrefix("/usr")];
            return [.. named.Select(Path.GetFullPath), User, .. environment is null ? [] : new[] { OfPrefix(environment) }, .. system];
        }
    }

    /// <summary>Returns the data folder of a Python installation or of a virtual or conda environment.</summary>
    public static string OfPrefix(string prefix) => Path.Combine(Path.GetFullPath(prefix), "share", "jupyter");

    /// <summary>The folder of the Python environment that the shell has activated.</summary>
    /// <exception cref="UsageException">No environment is active.</exception>
    public static string ActivePrefix =>
        Variable("VIRTUAL_ENV") ?? Variable("CONDA_PREFIX")
        ?? throw new UsageException(
            "--sys-prefix: no Python environment is active (neither VIRTUAL_ENV nor CONDA_PREFIX is set); "
                + "activate one, or name its folder with --prefix.");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
