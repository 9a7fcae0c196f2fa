using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Walks the graph from its end to the leaves, each node once, when all that flows into it has arrived.</summary>
internal static class BackwardPass
{
    private static readonly Comparison<Node> Older = static (x, y) => x.Sequence.CompareTo(y.Sequence);
    private static long lastPass;
    private static Workspace spare;

    /// <summary>Adds to the gradients of the leaves, or of <paramref name="inputs"/> only.</summary>
    internal static void Accumulate(IList<Tensor> roots, IList<Tensor> gradients, bool retainGraph, bool createGraph, IList<Tensor> inputs)
    {
        if (inputs is null)
        {
            Run(roots, gradients, retainGraph, createGraph, null);
            return;
        }

        using InternalScope scope = InternalScope.Enter();
        Tensor[] found = Run(roots, gradients, retainGraph, createGraph, inputs);
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] is not null)
                AccumulateGrad.Accumulate(inputs[i].Impl, found[i]);
        }
    }

    /// <summary>The gradients of <paramref name="inputs"/>; null where none flows.</summary>
    internal static Tensor[] Run(IList<Tensor> roots, IList<Tensor> gradients, bool retainGraph, bool createGraph, IList<Tensor> inputs)
    {
        long pass = Interlocked.Increment(ref lastPass);
        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(createGraph);
        var arrived = inputs is null ? null : new Tensor[inputs.Count];
        Dictionary<Node, int> wanted = inputs is null ? null : WantedNodes(inputs);
        Workspace workspace = Interlocked.Exchange(ref spare, null) ?? new Workspace();
        PriorityQueue<Node, long> ready = workspace.Ready;
        List<Node> visited = workspace.Visited;
        var starts = new Node[roots.Count];
        try
        {
            for (int i = 0; i < roots.Count; i++)
            {
                starts[i] = RootNode(roots[i]);
                Visit(starts[i], pass, visited, wanted);
            }

            for (int i = 0; i < roots.Count; i++)
                Deliver(starts[i], RootGradient(roots[i], gradients?[i]));
            for (int i = 0; i < starts.Length; i++)
            {
                if (starts[i].Waiting == 0 && Array.IndexOf(starts, starts[i]) == i)
                    ready.Enqueue(starts[i], -starts[i].Sequence);
            }

            while (ready.TryDequeue(out Node node, out _))
                Step(node, wanted, arrived, ready, retainGraph);
            for (int i = 0; arrived is not null && i < arrived.Length; i++)
                scope.Publish(arrived[i]);
            return arrived;
        }
        finally
        {
            foreach (Node node in visited)
                node.Incoming = null;
            visited.Clear();
            ready.Clear();
            spare = workspace;
            foreach (Node node in starts)
                node?.Release();
        }
    }

    private static void Step(Node node, Dictionary<Node, int> wanted, Tensor[] arrived, PriorityQueue<Node, long> ready, bool retainGraph)
    {
        Tensor gradient = node.Incoming;
        node.Incoming = null;
        if (gradient is not null)
        {
            if (node.Retains is { IsAlive: true })
                AccumulateGrad.Accumulate(node.Retains, gradient);
            if (wanted is not null && wanted.TryGetValue(node, out int position))
                arrived[position] = gradient;
            else if (node is AccumulateGrad leaf && wanted is null)
                leaf.Accumulate(gradient);
        }

        for (int i = 0; i < node.Inputs.Length; i++)
        {
            Node input = node.Inputs[i];
            if (input is null || !input.Needed)
                continue;
            if (gradient is not null)
                Deliver(input, Compute(node, i, gradient));
            if (--input.Waiting == 0)
                ready.Enqueue(input, -input.Sequence);
        }

        if (!retainGraph)
            node.FreeSaved();
        if (gradient is not null && (arrived is null || Array.IndexOf(arrived, gradient) < 0))
            gradient.Dispose();
    }

    /// <summary>One gradient, brought to its input's shape and type; what was computed on the way is freed.</summary>
    private static Tensor Compute(Node node, int index, Tensor gradient)
    {
        using InternalScope scope = InternalScope.Enter();
        Tensor result = node.Apply(index, gradient);
        if (result is null)
            return null;
        if (!result.Impl.Sizes.AsSpan().SequenceEqual(node.InputSizes[index]))
            result = result.SumTo(node.InputSizes[index]);
        if (result.Impl.DType != node.InputTypes[index])
            result = result.to_type(node.InputTypes[index]);

        // The same object may flow to two inputs; each needs its own.
        return scope.Publish(ReferenceEquals(result, gradient) ? result.alias() : result);
    }

    private static void Deliver(Node node, Tensor gradient)
    {
        if (gradient is null)
            return;
        node.Incoming = node.Incoming is null ? gradient : Add(node.Incoming, gradient);
    }

    private static Tensor Add(Tensor sum, Tensor gradient)
    {
        Tensor total = sum + gradient;
        sum.Dispose();
        gradient.Dispose();
        return total;
    }

    private static Node RootNode(Tensor root)
    {
        TensorImpl impl = root.Impl;
        if (impl.GradFn is not null)
            return impl.GradFn.AddReference();
        if (!impl.RequiresGrad)
            throw Shapes.Error("element 0 of tensors does not require grad and does not have a grad_fn");
        return (impl.Accumulator ??= new AccumulateGrad(impl)).AddReference();
    }

    private static Tensor RootGradient(Tensor root, Tensor gradient)
    {
        if (gradient is null)
        {
            if (root.Impl.Count != 1)
                throw Shapes.Error("grad can be implicitly created only for scalar outputs");
            return torch.ones_like(root);
        }

        if (!gradient.Impl.Sizes.AsSpan().SequenceEqual(root.Impl.Sizes))
            throw Shapes.Error($"Mismatch in shape: grad_output[0] has a shape of {Shapes.Text(gradient.Impl.Sizes)} and output[0] has a shape of {Shapes.Text(root.Impl.Sizes)}.");
        return gradient.alias();
    }

    private static Dictionary<Node, int> WantedNodes(IList<Tensor> inputs)
    {
        var wanted = new Dictionary<Node, int>();
        for (int i = 0; i < inputs.Count; i++)
        {
            TensorImpl impl = inputs[i].Impl;
            if (!impl.RequiresGrad)
                throw Shapes.Error("One of the differentiated Tensors does not require grad");
            wanted[impl.GradFn ?? (impl.Accumulator ??= new AccumulateGrad(impl))] = i;
        }

        return wanted;
    }

    /// <summary>Counts for every node how many gradients it waits for, and marks those on a way to something wanted.</summary>
    private static void Visit(Node root, long pass, List<Node> visited, Dictionary<Node, int> wanted)
    {
        int first = visited.Count;
        if (root.Pass != pass)
        {
            root.Pass = pass;
            root.Waiting = 0;
            visited.Add(root);
        }

        for (int i = first; i < visited.Count; i++)
        {
            foreach (Node input in visited[i].Inputs)
            {
                if (input is null || input.Pass == pass)
                    continue;
                input.Pass = pass;
                input.Waiting = 0;
                visited.Add(input);
            }
        }

        // Inputs are older than what is made of them, so the order of their numbers settles every node before its users.
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(visited)[first..].Sort(Older);
        for (int i = first; i < visited.Count; i++)
        {
            Node node = visited[i];
            node.Needed = wanted is null || wanted.ContainsKey(node) || Array.Exists(node.Inputs, n => n is not null && n.Needed);
        }

        for (int i = first; i < visited.Count; i++)
        {
            foreach (Node input in visited[i].Inputs)
            {
                if (input is not null && input.Needed)
                    input.Waiting++;
            }
        }
    }

    /// <summary>What a pass needs for itself; kept for the next, since a training step has one.</summary>
    private sealed class Workspace
    {
        internal PriorityQueue<Node, long> Ready { get; } = new();

        internal List<Node> Visited { get; } = [];
    }
}
