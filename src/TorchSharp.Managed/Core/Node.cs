using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Computes the gradient of one input of an operation from the gradient of its output and its saved values; null if none flows.
/// </summary>
internal delegate Tensor? Gradient(Tensor output, Node saved);

/// <summary>The shape and the type of a tensor.</summary>
internal readonly record struct TensorForm(long[] Sizes, ScalarType Type)
{
    internal TensorForm(TensorImpl tensor)
        : this(tensor.Sizes, tensor.DType)
    {
    }
}

/// <summary>One operation of the graph: computes gradients from that of its output, and knows the nodes that receive them.</summary>
/// <remarks>
/// Every operation of the engine has one output that carries a gradient; a custom function can have several. Nodes are reference-counted
/// like the tensors that hold them, so that saved values are released as soon as nothing can reach them.
/// </remarks>
internal class Node
{
    private static long s_lastSequence;

    private readonly Gradient[] _gradients;
    private SavedTensor?[]? _saved;
    private int _references = 1;

    internal Node(string name, Node?[] inputs, TensorForm[] inputForms, SavedTensor?[] saved, Gradient[] gradients)
    {
        Name = name;
        Inputs = inputs;
        InputForms = inputForms;
        _saved = saved;
        _gradients = gradients;
        Sequence = Interlocked.Increment(ref s_lastSequence);
    }

    internal string Name { get; }

    /// <summary>The nodes of the inputs; null for an input that needs no gradient.</summary>
    internal Node?[] Inputs { get; }

    /// <summary>The shape and type of each input, which its gradient must have.</summary>
    internal TensorForm[] InputForms { get; }

    /// <summary>The sequence number; later operations have larger numbers.</summary>
    internal long Sequence { get; }

    /// <summary>The number of results of a custom function; null for the engine's operations, which have one.</summary>
    internal virtual int? Results => null;

    /// <summary>The index of the incoming gradient that this node supplies to its input node.</summary>
    internal virtual int Port => 0;

    /// <summary>The output, if it retains its gradient.</summary>
    internal TensorImpl? Retains { get; set; }

    /// <summary>A saved value, valid while the gradient function runs.</summary>
    internal Tensor this[int index] => Optional(index) ?? throw new InvalidOperationException($"{Name} saved no value {index}");

    /// <summary>Like <see cref="this[int]"/>, but returns null if the operation saved no such value.</summary>
    internal Tensor? Optional(int index)
    {
        // Another pass through the same graph may be about to free them.
        lock (this)
        {
            return RequireSaved()[index]?.Unpack(this);
        }
    }

    /// <summary>
    /// Like <see cref="this[int]"/>, for a gradient that can do without the value if an operation has changed it in place since.
    /// </summary>
    internal (Tensor Value, bool IsChanged) Current(int index)
    {
        lock (this)
        {
            return RequireSaved()[index]!.Current();
        }
    }

    private SavedTensor?[] RequireSaved() => _saved ?? throw Shapes.Error(
        "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved "
            + "intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need "
            + "to backward through the graph a second time or if you need to access saved tensors after calling backward.");

    internal Node AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    /// <summary>Computes the gradient of input <paramref name="index"/>.</summary>
    internal virtual Tensor? Apply(int index, Tensor output) => _gradients[index](output, this);

    /// <summary>
    /// Computes the gradients of all inputs of a custom function; null where it returned none. They belong
    /// to the program and must only be read.
    /// </summary>
    /// <param name="arrived">The gradients that arrived at each of its <see cref="Results"/>, taken over; null where there is none.</param>
    internal virtual Tensor?[] ApplyToAll(Tensor?[] arrived) => throw new InvalidOperationException($"{Name} has one result");

    /// <summary>Returns the node of one of this operation's results; the caller receives a reference.</summary>
    internal virtual Node Result(int output) => AddReference();

    /// <summary>Keeps the values that <see cref="this[int]"/> returns.</summary>
    protected void Save(SavedTensor?[] values) => _saved = values;

    internal void FreeSaved()
    {
        if (_saved is null or [])
            return;
        SavedTensor?[]? values;
        lock (this)
        {
            values = _saved;
            _saved = null;
        }

        foreach (SavedTensor? value in values ?? [])
            value?.Release();
    }

    /// <summary>Adds a reference, unless the last one has been released.</summary>
    protected bool TryAddReference()
    {
        for (int seen = Volatile.Read(ref _references); seen > 0; seen = Volatile.Read(ref _references))
        {
            if (Interlocked.CompareExchange(ref _references, seen + 1, seen) == seen)
                return true;
        }

        return false;
    }

    internal void Release()
    {
        if (Interlocked.Decrement(ref _references) != 0)
            return;

        // A loop instead of recursion: a graph can be deeper than the stack.
        var dead = new Stack<Node>();
        dead.Push(this);
        while (dead.TryPop(out Node? node))
        {
            node.FreeSaved();
            foreach (Node? input in node.Inputs)
            {
                if (input is not null && Interlocked.Decrement(ref input._references) == 0)
                    dead.Push(input);
            }
        }
    }
}
