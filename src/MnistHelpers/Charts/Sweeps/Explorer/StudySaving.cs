using MnistHelpers.Files;

namespace MnistHelpers;

/// <summary>Saves studies as files, also as a page of charts, of which the library of sweeps knows nothing.</summary>
public static class StudySaving
{
    /// <summary>
    /// Saves the study as CSV, as JSON, or as an HTML page to explore it (<see cref="SweepExplorer"/>), depending on the file extension. An
    /// existing file is replaced atomically.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="path">A name that ends in <c>.csv</c>, <c>.json</c> or <c>.html</c>; missing folders are created.</param>
    /// <exception cref="ArgumentException">The name ends in none of these, or no trial has a value yet that a page could show.</exception>
    public static void Save(this Study study, string path)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase))
            new SweepExplorer(study.Trials, study.Options.Objectives[0].Name, study.Options.Objectives[0].Maximize).Save(path);
        else if (Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".JSON")
            Export.Save(path, study.ToJson, study.ToCsv);
        else
            throw new ArgumentException($"{path}: neither CSV nor JSON nor HTML; end the name with .csv, .json or .html");
    }
}
