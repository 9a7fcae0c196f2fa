using System.Globalization;
using MnistHelpers.Files;

namespace MnistHelpers;

/// <summary>The folder of one training run: its model file, history, evaluation and other files.</summary>
public sealed class RunFolder
{
    private const string NameFormat = "yyyy-MM-dd_HH-mm-ss";

    private RunFolder(string path) => Path = path;

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Creates <c>runs/&lt;yyyy-MM-dd_HH-mm-ss&gt;</c>, in local time, in a folder. If it already exists, the name ends in <c>-2</c>,
    /// <c>-3</c> and so on.
    /// </summary>
    /// <param name="folder">The folder that contains <c>runs</c>; by default the working folder, which for a notebook is its own.</param>
    public static RunFolder Create(string folder = ".") => Create(folder, TimeProvider.System);

    internal static RunFolder Create(string folder, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        string runs = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, "runs"));
        string name = clock.GetLocalNow().ToString(NameFormat, CultureInfo.InvariantCulture);
        // Moving fails if the target exists, so two runs that start at the same time do not get the same folder.
        string made = Directory.CreateDirectory(System.IO.Path.Combine(runs, $".{Guid.NewGuid():N}")).FullName;
        for (int number = 1; ; number++)
        {
            string path = System.IO.Path.Combine(
                runs, number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
            try
            {
                Directory.Move(made, path);
                return new RunFolder(path);
            }
            catch (IOException) when (Directory.Exists(path) || File.Exists(path))
            {
            }
        }
    }

    /// <summary>Returns the path of a file in the folder of the run.</summary>
    /// <param name="name">The file's name, without a folder.</param>
    /// <exception cref="ArgumentException">The name is not that of a file in the folder.</exception>
    public string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name == System.IO.Path.GetFileName(name) && name is not ("." or "..")
            ? System.IO.Path.Combine(Path, name)
            : throw new ArgumentException($"{name}: leads out of the folder of the run; give the name of a file alone", nameof(name));
    }

    /// <summary>Saves the network as <c>model.safetensors</c>.</summary>
    public void Save(DigitCnn model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Save(PathOf("model.safetensors"));
    }

    /// <summary>Saves the history as <c>history.json</c> and <c>history.csv</c>.</summary>
    public void Save(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        history.Save(PathOf("history.json"));
        history.Save(PathOf("history.csv"));
    }

    /// <summary>Saves the evaluation as <c>evaluation.json</c> and <c>evaluation.csv</c>.</summary>
    public void Save(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        evaluation.Save(PathOf("evaluation.json"));
        evaluation.Save(PathOf("evaluation.csv"));
    }

    /// <summary>Saves a figure as an HTML page.</summary>
    /// <param name="name">The file's name, such as <c>learning-curves.html</c>.</param>
    /// <param name="figure">The figure.</param>
    public void Save(string name, ChartView figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        figure.Save(PathOf(name));
    }

    /// <summary>Saves text, such as HTML, as UTF-8.</summary>
    public void Save(string name, string text) => Export.SaveText(PathOf(name), text);

    /// <summary>Returns the folder's path relative to the working folder and the names of its files.</summary>
    public override string ToString()
    {
        IEnumerable<string?> files = Directory.EnumerateFiles(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal);
        return $"{System.IO.Path.GetRelativePath(".", Path)}: {string.Join(", ", files)}";
    }
}
