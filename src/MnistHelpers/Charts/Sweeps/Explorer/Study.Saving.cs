namespace MnistHelpers;

// Here and not with the rest of the study, because sweeps know nothing of charts.
public sealed partial class Study
{
    /// <summary>
    /// Saves the study as CSV, as JSON, or as a page to explore it on (<see cref="SweepExplorer"/>), depending on how the name ends. An
    /// older file is replaced at once, never by half of the new one.
    /// </summary>
    /// <param name="path">A name that ends with <c>.csv</c>, <c>.json</c> or <c>.html</c>; missing folders are made.</param>
    /// <exception cref="ArgumentException">The name ends with none of them, or no trial has a value to show on a page yet.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase))
            new SweepExplorer(Trials, Options.Objectives[0].Name, Options.Objectives[0].Maximize).Save(path);
        else if (Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".JSON")
            Export.Save(path, ToJson, ToCsv);
        else
            throw new ArgumentException($"{path}: neither CSV nor JSON nor HTML; end the name with .csv, .json or .html");
    }
}
