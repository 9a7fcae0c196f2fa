using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Walks the graph from its end to the leaves and visits each node once, after all of its incoming gradients have arrived.
/// </summary>
internal static class BackwardPass
{
    private static Workspace? s_spare;

    /// <summary>Accumulates the gradients of the leaves, or of <paramref name="inputs"/> only.</summary>
    internal static void Accumulate(
        IList<Tensor> roots, IList<Tensor>? gradients, bool retainGraph, bool createGraph, IList<Tensor>? inputs)
    {
        if (inputs is null)
        {
            Run(roots, gradients, retainGraph, createGraph, null);
            return;
        }

        using InternalScope scope = InternalScope.Enter();
        Tensor?[] found = Run(roots, gradients, retainGraph, createGraph, inputs);
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i] is { } gradient)
                AccumulateGrad.Accumulate(inputs[i].Impl, gradient);
        }
    }

    /// <summary>
    /// Computes the gradients of <paramref name="inputs"/>, null where none flows. Without inputs, accumulates those of the leaves and
    /// returns none.
    /// </summary>
    internal static Tensor?[] Run(IList<Tensor> roots, IList<Tensor>? gradients, bool retainGraph, bool createGraph, IList<Tensor>? inputs)
    {
        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(createGraph);
        Tensor?[]? arrived = inputs is null ? null : new Tensor?[inputs.Count];
        Dictionary<Node, int>? wanted = inputs is null ? null : WantedNodes(inputs);
        Workspace workspace = Interlocked.Exchange(ref s_spare, null) ?? new Workspace();
        var starts = new Node[roots.Count];
        try
        {
            for (int i = 0; i < roots.Count; i++)
                starts[i] = RootNode(roots[i]);
            workspace.Visit(starts, wanted);
            for (int i = 0; i < roots.Count; i++)
                Deliver(ref workspace.VisitOf(starts[i]), 0, RootGradient(roots[i], gradients?[i]));
            for (int i = 0; i < starts.Length; i++)
            {
                if (workspace.VisitOf(starts[i]).Waiting == 0 && Array.IndexOf(starts, starts[i]) == i)
                    workspace.Ready.Enqueue(starts[i], -starts[i].Sequence);
            }

            while (workspace.Ready.TryDequeue(out Node? node, out _))
                Step(node, wanted, arrived, workspace, retainGraph);
            Tensor?[] found = arrived ?? [];
            foreach (Tensor? gradient in found)
                scope.Publish(gradient);
            return found;
        }
        finally
        {
            workspace.Clear();
            s_spare = workspace;
            foreach (Node? node in starts)
                node?.Release();
        }
    }

    private static void Step(Node node, Dictionary<Node, int>? wanted, Tensor?[]? arrived, Workspace workspace, bool retainGraph)
    {
        using KernelEvents.Computation computation = KernelEvents.Begin(node.Name);
        NodeVisit own = workspace.VisitOf(node);
        Tensor? gradient = own.Incoming;
        if (gradient is not null)
        {
            // The retained gradient is a copy: the gradient itself flows on, and a program's function may change it.
            if (node.Retains is { IsAlive: true })
                AccumulateGrad.Accumulate(node.Retains, gradient.ViewWhole());
            if (arrived is not null && wanted is not null && wanted.TryGetValue(node, out int position))
                arrived[position] = gradient;
            else if (node is AccumulateGrad leaf && wanted is null)
                leaf.Accumulate(gradient);
        }

        Tensor?[]? sent = own.Each is null ? null : node.ApplyToAll(own.Each);
        for (int i = 0; i < node.Inputs.Length; i++)
        {
            if (node.Inputs[i] is not { } input)
                continue;
            ref NodeVisit visit = ref workspace.VisitOf(input);
            if (!visit.Needed)
                continue;
            Deliver(ref visit, node.Port, Compute(node, i, gradient, sent));
            if (--visit.Waiting == 0)
                workspace.Ready.Enqueue(input, -input.Sequence);
        }

        if (!retainGraph)
            node.FreeSaved();
        if (gradient is not null && (arrived is null || Array.IndexOf(arrived, gradient) < 0))
            gradient.Dispose();
    }

    /// <summary>Computes one gradient, converted to its input's shape and type; intermediate results are freed.</summary>
    /// <param name="node">The operation.</param>
    /// <param name="index">The index of the input.</param>
    /// <param name="gradient">The gradient that arrived at the operation's result; null if there is none.</param>
    /// <param name="sent">The gradients computed by a custom function; null for the engine's operations.</param>
    private static Tensor? Compute(Node node, int index, Tensor? gradient, Tensor?[]? sent)
    {
        using InternalScope scope = InternalScope.Enter();

        // A tensor that a program may still hold is only read, not taken over.
        Tensor? result = sent is not null ? sent[index]?.ViewWhole() : gradient is null ? null : node.Apply(index, gradient);
        if (result is null)
            return null;
        TensorForm form = node.InputForms[index];
        if (!result.Impl.Sizes.AsSpan().SequenceEqual(form.Sizes))
        {
            if (!Shapes.IsExpandable(form.Sizes, result.Impl.Sizes))
            {
                throw Shapes.Error(
                    $"Function {node.Name} returned an invalid gradient at index {index} - got {Shapes.Text(result.Impl.Sizes)} but "
                        + $"expected shape compatible with {Shapes.Text(form.Sizes)}");
            }
            result = Accumulation.SumTo(result, form.Sizes);
        }

        if (result.Impl.DType != form.Type)
            result = Accumulation.Convert(result, form.Type);

        // The same object may flow to two inputs; each needs its own.
        return scope.Publish(ReferenceEquals(result, gradient) ? result.ViewWhole() : result);
    }

    private static void Deliver(ref NodeVisit visit, int port, Tensor? gradient)
    {
        if (gradient is null)
            return;
        ref Tensor? sum = ref visit.Each is null ? ref visit.Incoming : ref visit.Each[port];
        sum = sum is null ? gradient : Add(sum, gradient);
    }

    private static Tensor Add(Tensor sum, Tensor gradient)
    {
        if (!GradMode.Enabled && AddPart(sum, gradient))
            return sum;
        if (!GradMode.Enabled && AddPart(gradient, sum))
            return gradient;
        Tensor total = Accumulation.Add(sum, gradient);
        sum.Dispose();
        gradient.Dispose();
        return total;
    }

    /// <summary>Adds a gradient that is zero outside of a part to one that may be written to; returns false if they are not.</summary>
    private static bool AddPart(Tensor whole, Tensor part)
    {
        if (part.Impl.Deferred is not IPartialGradient || whole.Impl.DType != ScalarType.Float32)
            return false;
        whole.Impl.Resolve();
        if (!whole.Impl.IsDenseAlone)
            return false;
        using (var held = new HeldRecord<IPartialGradient>(part))
        {
            if (held.Record is not { } record)
                return false;
            record.AddTo(whole);
        }

        part.Dispose();
        return true;
    }

    private static Node RootNode(Tensor root)
    {
        TensorImpl impl = root.Impl;
        if (impl.GradFn is not null)
            return impl.GradFn.AddReference();
        if (!impl.RequiresGrad)
            throw Shapes.Error("element 0 of tensors does not require grad and does not have a grad_fn");
        return impl.GetAccumulator().AddReference();
    }

    private static Tensor RootGradient(Tensor root, Tensor? gradient)
    {
        if (gradient is null)
        {
            if (root.Impl.Count != 1)
                throw Shapes.Error("grad can be implicitly created only for scalar outputs");
            TensorImpl one = ((Scalar)1).ToTensor(root.Impl.DType).Impl;
            return new Tensor(one.View(root.Impl.Sizes, Shapes.ContiguousStrides(root.Impl.Sizes), 0));
        }

        if (!gradient.Impl.Sizes.AsSpan().SequenceEqual(root.Impl.Sizes))
        {
            throw Shapes.Error(
                $"Mismatch in shape: grad_output[0] has a shape of {Shapes.Text(gradient.Impl.Sizes)} and output[0] has a shape of "
                    + $"{Shapes.Text(root.Impl.Sizes)}.");
        }
        return gradient.ViewWhole();
    }

    private static Dictionary<Node, int> WantedNodes(IList<Tensor> inputs)
    {
        var wanted = new Dictionary<Node, int>();
        for (int i = 0; i < inputs.Count; i++)
        {
            TensorImpl impl = inputs[i].Impl;
            if (!impl.RequiresGrad)
                throw Shapes.Error("One of the differentiated Tensors does not require grad");
            wanted[impl.GradFn ?? impl.GetAccumulator()] = i;
        }

        return wanted;
    }

    /// <summary>
    /// The state that a pass keeps for a node. It is separate from the node because other passes may be visiting the node too: leaves
    /// belong to many graphs.
    /// </summary>
    private struct NodeVisit
    {
        /// <summary>The number of gradients that have not arrived yet.</summary>
        internal int Waiting;

        /// <summary>Whether the node leads to a requested gradient.</summary>
        internal bool Needed;

        /// <summary>The sum of the gradients that have arrived.</summary>
        internal Tensor? Incoming;

        /// <summary>The sums for each result of a custom function; null for the engine's operations, which have one result.</summary>
        internal Tensor?[]? Each;
    }

    /// <summary>The working memory of a pass, kept for the next pass since every training step needs one.</summary>
    private sealed class Workspace
    {
        private static readonly Comparison<Node> s_older = static (x, y) => x.Sequence.CompareTo(y.Sequence);

        private readonly Dictionary<Node, int> _places = [];
        private readonly List<Node> _nodes = [];
        private NodeVisit[] _visits = [];

        internal PriorityQueue<Node, long> Ready { get; } = new();

        internal ref NodeVisit VisitOf(Node node) => ref _visits[_places[node]];

        /// <summary>Counts the gradients that each node waits for, and marks the nodes that lead to a requested gradient.</summary>
        internal void Visit(Node[] starts, Dictionary<Node, int>? wanted)
        {
            foreach (Node start in starts)
                Add(start);
            for (int i = 0; i < _nodes.Count; i++)
            {
                foreach (Node? input in _nodes[i].Inputs)
                    Add(input);
            }

            // Inputs are older than what is computed from them, so the order of their numbers settles every node before its users.
            _nodes.Sort(s_older);
            for (int i = 0; i < _nodes.Count; i++)
                _places[_nodes[i]] = i;
            if (_visits.Length < _nodes.Count)
                _visits = new NodeVisit[Math.Max(_nodes.Count, 2 * _visits.Length)];
            for (int i = 0; i < _nodes.Count; i++)
            {
                bool needed = wanted is null || wanted.ContainsKey(_nodes[i]);
                foreach (Node? input in _nodes[i].Inputs)
                    needed |= input is not null && VisitOf(input).Needed;
                _visits[i].Needed = needed;
                _visits[i].Each = _nodes[i].Results is { } results ? new Tensor?[results] : null;
            }

            foreach (Node node in _nodes)
            {
                foreach (Node? input in node.Inputs)
                {
                    if (input is not null)
                        VisitOf(input).Waiting++;
                }
            }
        }

        internal void Clear()
        {
            Array.Clear(_visits, 0, Math.Min(_nodes.Count, _visits.Length));
            _places.Clear();
            _nodes.Clear();
            Ready.Clear();
        }

        private void Add(Node? node)
        {
            if (node is not null && _places.TryAdd(node, -1))
                _nodes.Add(node);
        }
    }
}
