using System.CommandLine;
using Notebooks.KernelSpecs;
using Notebooks.References;

namespace NotebookKernel.Install;

/// <summary>The commands <c>install</c> and <c>uninstall</c>.</summary>
internal static class InstallCommand
{
    /// <summary>A name for installing beside .NET Interactive's own kernel, which has the usual name.</summary>
    private const string OtherName = "notebook-kernel-csharp";

    public static IEnumerable<Command> Create()
    {
        var name = new Option<string>("--name")
        {
            Description = "What Jupyter calls the kernel.",
            DefaultValueFactory = _ => KernelSpec.DefaultName,
        };
        var displayName = new Option<string?>("--display-name")
        {
            Description = $"What front ends show [default: {KernelSpec.DefaultDisplayName}; the name too, if it is another one].",
        };
        var user = new Option<bool>("--user") { Description = "For this user [default]." };
        var prefix = new Option<string?>("--prefix") { HelpName = "FOLDER", Description = "For the Python environment in this folder." };
        var sysPrefix = new Option<bool>("--sys-prefix") { Description = "For the Python environment that is active." };
        var force = new Option<bool>("--force") { Description = "Replaces another program's kernel of this name." };

        var install = new Command("install", """
            Tells Jupyter of this kernel, so that notebooks can be opened with it.

            It copies the kernel into a data folder of the user's, or of a Python environment, so that the clone may be moved or built again.
            """)
        { name, displayName, user, prefix, sysPrefix, force };
        install.SetAction(parsed => Guard(() => Install(
            Place.Of(parsed.GetValue(user), parsed.GetValue(prefix), parsed.GetValue(sysPrefix)), parsed.GetRequiredValue(name),
            parsed.GetValue(displayName), parsed.GetValue(force))));

        var uninstall = new Command("uninstall", "Takes the kernel away again. A notebook that is open keeps it until it is closed.")
        {
            name, user, prefix, sysPrefix,
        };
        uninstall.SetAction(parsed => Guard(() => Uninstall(
            Place.Of(parsed.GetValue(user), parsed.GetValue(prefix), parsed.GetValue(sysPrefix)), parsed.GetRequiredValue(name))));
        return [install, uninstall];
    }

    private static string Install(Place place, string name, string? displayName, bool force)
    {
        var spec = KernelSpec.Named(place.Jupyter, name);
        if (spec is { Exists: true, Copy: null } && !force)
        {
            throw new UsageException($"{spec.Folder} is another program's kernel: it runs {spec.Command}. "
                + $"Install beside it with --name {OtherName}, "
                + $"and choose '{KernelSpec.DefaultDisplayName}, {OtherName}' in the notebook's menu of kernels; or replace it with --force.");
        }

        var copies = new KernelCopies(place.Data);
        string copy = copies.Add();
        bool isUsual = name == KernelSpec.DefaultName;
        displayName ??= isUsual ? KernelSpec.DefaultDisplayName : $"{KernelSpec.DefaultDisplayName}, {name}";
        spec.Write(displayName, DotnetCommand.Executable(), copy);
        copies.RemoveUnused(KernelSpec.Own(place.Jupyter).Select(own => own.Copy!));
        return $"Installed in {spec.Folder}: now open a notebook, 'jupyter notebook notebooks/main.ipynb' or in VS "
            + $"Code{(isUsual ? "" : $", and choose the kernel '{displayName}'")}.";
    }

    private static string Uninstall(Place place, string name)
    {
        var spec = KernelSpec.Named(place.Jupyter, name);
        if (!spec.Exists)
        {
            throw new UsageException(
                $"{spec.Folder}: no kernel of this name is installed there; 'jupyter kernelspec list' shows where it is.");
        }
        if (spec.Copy is null)
        {
            throw new UsageException(
                $"{spec.Folder} is another program's kernel: it runs {spec.Command}. 'jupyter kernelspec remove {name}' takes it away.");
        }
        spec.Delete();
        new KernelCopies(place.Data).RemoveUnused(KernelSpec.Own(place.Jupyter).Select(own => own.Copy!));
        return $"Removed {spec.Folder}.";
    }

    private static int Guard(Func<string> action)
    {
        try
        {
            Console.WriteLine(action());
            return ExitCodes.Succeeded;
        }
        catch (Exception error) when (error is UsageException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.CannotBegin;
        }
    }

    /// <summary>The user or the Python environment that a kernel is installed for.</summary>
    /// <param name="Jupyter">The Jupyter data folder, in which the specification is installed.</param>
    /// <param name="Data">The data folder in which the copies of the kernel are kept.</param>
    private sealed record Place(string Jupyter, string Data)
    {
        public static Place Of(bool user, string? prefix, bool sysPrefix)
        {
            if ((user ? 1 : 0) + (prefix is null ? 0 : 1) + (sysPrefix ? 1 : 0) > 1)
                throw new UsageException("--user, --prefix and --sys-prefix exclude one another; name one.");
            prefix = sysPrefix ? JupyterPaths.ActivePrefix : prefix;
            return prefix is null
                ? new Place(
                    JupyterPaths.User,
                    Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify))
                : new Place(JupyterPaths.OfPrefix(prefix), Path.Combine(Path.GetFullPath(prefix), "share"));
        }
    }
}
