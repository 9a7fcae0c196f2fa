using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Collates the tensors of several items into one batch, stacked along a new dimension 0.</summary>
internal static class Collation
{
    internal static Dictionary<string, Tensor> ByName(IEnumerable<Dictionary<string, Tensor>> items, Device device)
    {
        Dictionary<string, Tensor>[] all = [.. items];
        return all[0].Keys.ToDictionary(name => name, name => stack(all.Select(item => item[name]).ToArray()));
    }

    internal static IList<Tensor> ByPlace(IEnumerable<IList<Tensor>> items, Device device)
    {
        IList<Tensor>[] all = [.. items];
        return Enumerable.Range(0, all[0].Count).Select(place => stack(all.Select(item => item[place]).ToArray())).ToList();
    }
}
