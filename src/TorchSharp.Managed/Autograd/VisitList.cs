using System.Runtime.InteropServices;

namespace TorchSharp.Engine;

/// <summary>The nodes of one backward pass. The lists are kept for later passes, since a training step has one.</summary>
internal sealed class VisitList
{
    private static readonly Comparison<Visit> Older = static (x, y) => x.Node.Sequence.CompareTo(y.Node.Sequence);
    private static VisitList spare;

    private const int MostKept = 1024;
    private readonly Dictionary<long, Visit> byNode = [];
    private readonly List<Visit> visits = [];
    private readonly Stack<Visit> unused = new();

    /// <summary>What waits for nothing more, the latest operation first.</summary>
    internal PriorityQueue<Visit, long> Ready { get; } = new();

    internal Visit this[Node node] => byNode[node.Sequence];

    internal static VisitList Rent() => Interlocked.Exchange(ref spare, null) ?? new VisitList();

    internal void Return()
    {
        // What a very long graph took is not kept.
        if (visits.Count > MostKept)
            return;
        foreach (Visit visit in visits)
        {
            visit.End();
            unused.Push(visit);
        }

        byNode.Clear();
        visits.Clear();
        Ready.Clear();
        spare = this;
    }

    /// <summary>Follows the graph from its ends, counts for every node how many gradients it waits for, and marks those on a way to something wanted.</summary>
    /// <param name="roots">The ends.</param>
    /// <param name="wanted">Whose gradients are asked for; null for those of all leaves.</param>
    internal void Collect(Node[] roots, Dictionary<Node, int> wanted)
    {
        foreach (Node root in roots)
            Add(root);
        for (int i = 0; i < visits.Count; i++)
        {
            foreach (Node input in visits[i].Node.Inputs)
            {
                if (input is not null)
                    Add(input);
            }
        }

        // Inputs are older than what is made of them, so the order of their numbers settles every node before its users.
        CollectionsMarshal.AsSpan(visits).Sort(Older);
        foreach (Visit visit in visits)
            visit.Needed = wanted is null || wanted.ContainsKey(visit.Node) || Array.Exists(visit.Node.Inputs, input => input is not null && this[input].Needed);
        foreach (Visit visit in visits)
        {
            foreach (Node input in visit.Node.Inputs)
            {
                if (input is not null && this[input] is { Needed: true } next)
                    next.Waiting++;
            }
        }
    }

    private void Add(Node node)
    {
        ref Visit entry = ref CollectionsMarshal.GetValueRefOrAddDefault(byNode, node.Sequence, out bool known);
        if (known)
            return;
        if (!unused.TryPop(out entry))
            entry = new Visit();
        entry.Start(node);
        visits.Add(entry);
    }
}
