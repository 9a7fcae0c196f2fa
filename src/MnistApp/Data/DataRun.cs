using System.Globalization;
using MnistHelpers;

namespace MnistApp.Data;

/// <summary>Shows the data and writes it as pictures.</summary>
internal static class DataRun
{
    private const int BarWidth = 30;

    /// <returns>The exit code.</returns>
    public static int Run(DataOptions options, Screen screen, CancellationToken cancellation)
    {
        if (options is { Count: not null, Export: null })
            throw new UsageException("--count: given without --export; say where the images go.");
        MnistData data = options.Folder is { } folder ? Mnist.Load(folder) : Mnist.Load();
        IReadOnlyList<DataCheck> checks = DataCheck.Of(data);
        bool isMnist = DataCheck.IsMnist(data);
        if (options.Json)
            screen.WriteJson(new { isMnist, train = Of(data.Train), test = Of(data.Test), checks });
        else
            WriteText(screen, data, checks, isMnist);
        if (options.Export is { } target)
        {
            PictureExport.Write(data.Train, Path.Combine(target, "train"), options.Count, screen, cancellation);
            PictureExport.Write(data.Test, Path.Combine(target, "test"), options.Count, screen, cancellation);
        }
        return checks.All(check => check.Passed) ? ExitCodes.Succeeded : ExitCodes.SomeFailed;
    }

    private static void WriteText(Screen screen, MnistData data, IReadOnlyList<DataCheck> checks, bool isMnist)
    {
        screen.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(isMnist ? "MNIST" : "Data in the form of MNIST")}: {data.Train.Count:N0} training and {data.Test.Count:N0} test images of "
                + $"{data.Train.Rows}×{data.Train.Columns} pixels"));
        int[] train = data.Train.ClassCounts(), test = data.Test.ClassCounts();
        var table = TableText.Of(1, "digit", "training", "share", "test", "share", "");
        table.Columns[^1].Alignment = Spectre.Console.Justify.Left;
        for (int digit = 0; digit < train.Length; digit++)
        {
            table.Add(
                digit.ToString(CultureInfo.InvariantCulture), Number(train[digit]), Share(train[digit], data.Train.Count),
                Number(test[digit]), Share(test[digit], data.Test.Count),
                new string('█', (int)Math.Round((double)BarWidth * train[digit] / Math.Max(1, train.Max()))));
        }
        screen.Write(table);
        foreach (DataCheck check in checks)
            screen.Output.WriteLine($"{(check.Passed ? screen.Good("✓") : screen.Bad("✗"))} {check.Name}: {check.Finding}");
    }

    private static object Of(ImageSet set) =>
        new { images = set.Count, rows = set.Rows, columns = set.Columns, classCounts = set.ClassCounts() };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int count, int total) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / Math.Max(1, total):0.0} %");
}
