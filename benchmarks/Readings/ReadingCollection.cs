using System.Diagnostics;
using System.Globalization;
using MnistHelpers;

namespace Benchmarks.Readings;

/// <summary>Pictures of one sort that <c>test_data/draw.py</c> draws from a seed.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Hand">Who writes; <c>people</c> are those of MNIST's test images whose number is odd or even as the seed is.</param>
/// <param name="Arguments">What else the script is told.</param>
internal sealed record ReadingCollection(string Name, string Hand, params string[] Arguments)
{
    private const string People = "people", Drawn = "drawn", European = "european";

    private static readonly string[] s_cropped = ["--kinds", "cropped,cropped-photo"];
    private static readonly string[] s_touching = ["--pages", "--gap", "-0.012"];

    internal static IReadOnlyList<ReadingCollection> All { get; } =
    [
        new("drawn", Drawn),
        new("people", People),
        new("drawn, cropped", Drawn, s_cropped),
        new("people, cropped", People, s_cropped),
        new("people, one-pixel lines", People, "--kinds", "paint"),
        new("people, bold", People, "--kinds", "bold"),
        new("people, dark rim", People, "--kinds", "dark-rim"),
        new("people, dark corners", People, "--kinds", "dark-corners"),
        new("people, on a table", People, "--kinds", "on-table"),
        new("people, broken strokes", People, "--kinds", "broken"),
        new("people, at the rim", People, "--kinds", "at-rim"),
        new("people, blurred", People, "--kinds", "blurred"),
        new("people, sideways", People, "--kinds", "sideways"),
        new("people, animation", People, "--kinds", "animation"),
        new("European 1 and 7", European, "--digits", "17"),
        new("European 1 and 7, cropped", European, ["--digits", "17", .. s_cropped]),
        new("pages, drawn", Drawn, "--pages"),
        new("pages, people", People, "--pages"),
        new("pages, dark rim", People, "--pages", "--kinds", "dark-rim"),
        new("pages, dark corners", People, "--pages", "--kinds", "dark-corners"),
        new("pages, on a table", People, "--pages", "--kinds", "on-table"),
        new("touching, drawn", Drawn, s_touching),
        new("touching, people", People, s_touching),
        new("empty", Drawn, "--empty"),
        new("empty, dark rim", Drawn, "--empty", "--kinds", "dark-rim"),
    ];

    /// <summary>The pictures and what is written in them; drawn now, unless the folder has them.</summary>
    internal IReadOnlyList<LabeledPicture> Draw(string folder, int seed, int count)
    {
        string name = string.Create(
            CultureInfo.InvariantCulture, $"{Name.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-')}-{seed}-{count}");
        string place = Path.GetFullPath(Path.Combine(folder, name)), labels = Path.Combine(place, "labels.csv");
        if (!File.Exists(labels))
        {
            RunScript([
                "--seed", seed.ToString(CultureInfo.InvariantCulture), "--count", count.ToString(CultureInfo.InvariantCulture), "--out",
                place, "--hand", Hand == People ? (seed % 2 == 0 ? "people-even" : "people-odd") : Hand, .. Arguments,
            ]);
        }
        return LabeledPicture.Load(labels);
    }

    private static void RunScript(IReadOnlyList<string> arguments)
    {
        string script = Path.GetFullPath(Path.Combine("test_data", "draw.py"));
        if (!File.Exists(script))
            throw new FileNotFoundException($"{script}: not found; run the benchmark from the repository's folder", script);
        using var process = Process.Start(new ProcessStartInfo(Python.Program, ["-B", script, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"draw.py: ended with {process.ExitCode}; it needs Debian's python3-numpy and python3-pil");
    }
}
