using System.Globalization;

namespace MnistHelpers;

/// <summary>The layers of a network as a table.</summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ModelSummary : INotebookView
{
    private readonly string _name;

    internal ModelSummary(string name, IReadOnlyList<LayerSummary> layers)
    {
        _name = name;
        Layers = layers;
    }

    /// <summary>The layers in the order in which they are applied.</summary>
    public IReadOnlyList<LayerSummary> Layers { get; }

    /// <summary>The total number of parameters.</summary>
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    /// <summary>The number of multiplications and additions of all layers for one image.</summary>
    public long Flops => Layers.Sum(layer => layer.Flops);

    /// <summary>Returns one row per layer and the total number of parameters.</summary>
    public override string ToString() => ToTable().ToText(Title);

    string INotebookView.ToHtml() => ToTable().ToHtml(Title);

    private string Title => FormattableString.Invariant($"{_name}: {Parameters:N0} parameters, {Flops:N0} FLOPs an image");

    private TextTable ToTable()
    {
        var table = new TextTable("layer", "kind", "output", "parameters", "FLOPs");
        foreach (LayerSummary layer in Layers)
            table.Add(layer.Name, layer.Kind, string.Join('×', layer.OutputShape), Number(layer.Parameters), Number(layer.Flops));
        return table.AddBelowRule("total", "", "", Number(Parameters), Number(Flops));
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
