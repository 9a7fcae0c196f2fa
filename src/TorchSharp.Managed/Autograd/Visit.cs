using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>What one backward pass knows of a node. The nodes themselves know nothing of passes: several may walk the same ones at a time.</summary>
internal sealed class Visit
{
    internal Node Node { get; private set; }

    /// <summary>How many gradients are still to come.</summary>
    internal int Waiting { get; set; }

    /// <summary>On a way to something whose gradient is asked for.</summary>
    internal bool Needed { get; set; }

    /// <summary>What has arrived, for each result of the operation; null where nothing has.</summary>
    internal Tensor[] Incoming { get; private set; } = new Tensor[1];

    internal void Start(Node node)
    {
        Node = node;
        Waiting = 0;
        Needed = false;
        if (Incoming.Length != node.Outputs)
            Incoming = new Tensor[node.Outputs];
    }

    internal void End()
    {
        Node = null;
        Array.Clear(Incoming);
    }

    /// <summary>Adds what a later operation sends to what has arrived before; takes the gradient over.</summary>
    internal void Deliver(int port, Tensor gradient)
    {
        if (gradient is null)
            return;
        Incoming[port] = Incoming[port] is { } sum ? Add(sum, gradient) : gradient;
    }

    private static Tensor Add(Tensor sum, Tensor gradient)
    {
        Tensor total = sum + gradient;
        sum.Dispose();
        gradient.Dispose();
        return total;
    }
}
