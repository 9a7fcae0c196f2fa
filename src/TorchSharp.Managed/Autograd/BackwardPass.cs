using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Walks the graph from its end to the leaves, each node once, when all that flows into it has arrived.</summary>
internal static class BackwardPass
{
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
        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(createGraph);
        var arrived = inputs is null ? null : new Tensor[inputs.Count];
        Dictionary<Node, int> wanted = inputs is null ? null : WantedNodes(inputs);
        var starts = new Node[roots.Count];
        VisitList visits = VisitList.Rent();
        try
        {
            for (int i = 0; i < roots.Count; i++)
                starts[i] = RootNode(roots[i]);
            visits.Collect(starts, wanted);
            for (int i = 0; i < roots.Count; i++)
                visits[starts[i]].Deliver(0, RootGradient(roots[i], gradients?[i]));
            for (int i = 0; i < starts.Length; i++)
            {
                Visit visit = visits[starts[i]];
                if (visit.Waiting == 0 && Array.IndexOf(starts, starts[i]) == i)
                    visits.Ready.Enqueue(visit, -visit.Node.Sequence);
            }

            while (visits.Ready.TryDequeue(out Visit visit, out _))
                Step(visit, visits, wanted, arrived, retainGraph);
            for (int i = 0; arrived is not null && i < arrived.Length; i++)
                scope.Publish(arrived[i]);
            return arrived;
        }
        finally
        {
            visits.Return();
            foreach (Node node in starts)
                node?.Release();
        }
    }

    private static void Step(Visit visit, VisitList visits, Dictionary<Node, int> wanted, Tensor[] arrived, bool retainGraph)
    {
        Node node = visit.Node;
        if (visit.Incoming[0] is { } gradient)
        {
            if (node.Retains is { IsAlive: true } retaining)
                AccumulateGrad.Accumulate(retaining, gradient.alias());
            if (wanted is not null && wanted.TryGetValue(node, out int position))
                arrived[position] = gradient;
            else if (node is AccumulateGrad leaf && wanted is null)
                leaf.Accumulate(gradient);
        }

        // Another thread's pass may be at the same operation.
        lock (node)
        {
            Tensor[] sent = node is FunctionNode function ? function.Backward(visit.Incoming) : null;
            for (int i = 0; i < node.Inputs.Length; i++)
            {
                if (node.Inputs[i] is not { } input || visits[input] is not { Needed: true } next)
                    continue;
                next.Deliver(node.Port, Compute(node, i, visit.Incoming[0], sent));
                if (--next.Waiting == 0)
                    visits.Ready.Enqueue(next, -input.Sequence);
            }

            if (!retainGraph)
                node.FreeSaved();
        }

        foreach (Tensor incoming in visit.Incoming)
        {
            if (incoming is not null && (arrived is null || Array.IndexOf(arrived, incoming) < 0))
                incoming.Dispose();
        }
    }

    /// <summary>One gradient, brought to its input's shape and type; what was computed on the way is freed.</summary>
    /// <param name="node">The operation.</param>
    /// <param name="index">Which of its inputs.</param>
    /// <param name="gradient">What arrived at its result.</param>
    /// <param name="sent">What a program's own function made of it; null for the engine's operations.</param>
    private static Tensor Compute(Node node, int index, Tensor gradient, Tensor[] sent)
    {
        using InternalScope scope = InternalScope.Enter();

        // What a program holds is not taken over but looked at.
        Tensor result = sent is not null ? sent[index]?.alias() : gradient is null ? null : node.Apply(index, gradient);
        if (result is null)
            return null;
        if (!result.Impl.Sizes.AsSpan().SequenceEqual(node.InputSizes[index]))
            result = result.SumTo(node.InputSizes[index]);
        if (result.Impl.DType != node.InputTypes[index])
            result = result.to_type(node.InputTypes[index]);

        // The same object may flow to two inputs; each needs its own.
        return scope.Publish(ReferenceEquals(result, gradient) ? result.alias() : result);
    }

    private static Node RootNode(Tensor root) => Recording.NodeOf(root.Impl)
        ?? throw Shapes.Error("element 0 of tensors does not require grad and does not have a grad_fn");

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
            wanted[impl.GradFn ?? impl.Accumulator] = i;
        }

        return wanted;
    }
}
