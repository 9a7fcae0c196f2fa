using Documentation.Tests.Running;

namespace Documentation.Tests;

/// <summary>What the texts presuppose.</summary>
internal static partial class CommandTable
{
    /// <summary>Installs the tools of another chapter, if they are not there.</summary>
    private static void TakeTools(Workplace place) => place.InstallTools();

    /// <summary>The packages are not on nuget.org yet; until then, a folder stands in for it.</summary>
    private static void StandInForNuGet(Workplace place)
    {
        Directory.Delete(Path.Combine(place.Home, ".dotnet", "tools"), recursive: true);
        place.Write("reader/nuget.config", """
            <configuration>
              <packageSources>
                <clear />
                <add key="packages" value="../artifacts/packages" />
              </packageSources>
            </configuration>
            """);
    }

    /// <summary>Jupyter refuses to serve for root unless it is told not to.</summary>
    private static void AllowRoot(Workplace place)
    {
        if (!Environment.IsPrivilegedProcess)
            return;
        string folder = Directory.CreateDirectory(Path.Combine(place.Home, ".jupyter")).FullName;
        foreach (string application in (string[])["NotebookApp", "ServerApp"])
        {
            File.WriteAllText(
                Path.Combine(folder, $"jupyter_{(application == "ServerApp" ? "server" : "notebook")}_config.py"),
                $"c.{application}.allow_root = True\n");
        }
    }

    private static void ProvideFashion(Workplace place)
    {
        foreach (string file in (string[])["t10k-images-idx3", "t10k-labels-idx1", "train-images-idx3", "train-labels-idx1"])
            place.Provide($"fashion/{file}-ubyte.gz", $"src/MnistHelpers/Data/{file}-ubyte.gz");
    }

    private static void ProvideScans(Workplace place)
    {
        place.Provide("scans/pen-1.jpg", "test_data/pen-1.jpg");
        place.Provide("scans/pen-2.jpg", "test_data/pen-2.jpg");
        place.Write("scans/labels.csv", "file,digits\npen-1.jpg,0\npen-2.jpg,7\n");
    }

    private static string NewestRun(Workplace place) =>
        Directory.GetDirectories(place.Find("runs")).Select(folder => Path.GetFileName(folder)!).Max(StringComparer.Ordinal)!;

    /// <summary>Gives the interrupted run the date of the examples, and one that has ended the date before.</summary>
    private static void DateRuns(Workplace place)
    {
        string[] runs = [.. Directory.GetDirectories(place.Find("runs")).Order(StringComparer.Ordinal)];
        Directory.Move(runs[^1], place.Find(DatedRun));
        Directory.Move(runs[0], place.Find(EarlierRun));
    }
}
