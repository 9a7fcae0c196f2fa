using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The gradient of one input of an operation, from the gradient of its output and the values that it saved.</summary>
internal delegate Tensor Gradient(Tensor output, Node saved);

/// <summary>One operation of the graph: what to do with the gradient of its output, and whom to hand the results.</summary>
/// <remarks>
/// Every operation of the engine's own has one output that carries a gradient; a program's can have several. Nodes are counted by reference
/// like the tensors that hold them, so that saved values are given back as soon as nothing can reach them.
/// </remarks>
internal class Node
{
    private static long s_lastSequence;

    private readonly Gradient[] _gradients;
    private SavedTensor?[]? _saved;
    private int _references = 1;

    internal Node(string name, Node?[] inputs, long[][] inputSizes, ScalarType[] inputTypes, SavedTensor?[] saved, Gradient[] gradients)
    {
        Name = name;
        Inputs = inputs;
        InputSizes = inputSizes;
        InputTypes = inputTypes;
        _saved = saved;
        _gradients = gradients;
        Sequence = Interlocked.Increment(ref s_lastSequence);
    }

    internal string Name { get; }

    /// <summary>The nodes of the inputs; null where an input needs no gradient.</summary>
    internal Node?[] Inputs { get; }

    internal long[][] InputSizes { get; }

    internal ScalarType[] InputTypes { get; }

    /// <summary>Later operations have greater numbers.</summary>
    internal long Sequence { get; }

    /// <summary>How many results a program's own function has; null for the engine's operations, which have one.</summary>
    internal virtual int? Results => null;

    /// <summary>Which of the gradients that arrive at its input this one sends there.</summary>
    internal virtual int Port => 0;

    /// <summary>The output, when it asked to keep its gradient.</summary>
    internal TensorImpl? Retains { get; set; }

    /// <summary>A saved value. It lives as long as the gradient function runs.</summary>
    internal Tensor this[int index] => Optional(index) ?? throw new InvalidOperationException($"{Name} saved no value {index}");

    /// <summary>As <see cref="this[int]"/>; null where the operation had none.</summary>
    internal Tensor? Optional(int index)
    {
        // Another pass through the same graph may be about to free them.
        lock (this)
        {
            return _saved is null
                ? throw Shapes.Error("Trying to backward through the graph a second time (or directly access saved "
                    + "tensors after they have already been freed). "
                    + "Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify "
                    + "retain_graph=True if you need to "
                    + "backward through the graph a second time or if you need to access saved tensors after calling backward.")
                : _saved[index]?.Unpack(this);
        }
    }

    internal Node AddReference()
    {
        Interlocked.Increment(ref _references);
        return this;
    }

    /// <summary>The gradient of input <paramref name="index"/>.</summary>
    internal virtual Tensor Apply(int index, Tensor output) => _gradients[index](output, this);

    /// <summary>
    /// The gradients of all inputs of a program's own function; null where it gave none. They are the program's, and only to be looked at.
    /// </summary>
    /// <param name="arrived">What has arrived at each of its <see cref="Results"/>, taken over; null where nothing has.</param>
    internal virtual Tensor?[] ApplyToAll(Tensor?[] arrived) => throw new InvalidOperationException($"{Name} has one result");

    /// <summary>The node of one of this operation's results; the caller gets a reference.</summary>
    internal virtual Node Result(int output) => AddReference();

    /// <summary>Keeps the values that <see cref="this[int]"/> gives back.</summary>
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

    /// <summary>A reference, unless the last one has been let go.</summary>
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

        // A loop, not a recursion: a graph can be longer than the stack is deep.
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
