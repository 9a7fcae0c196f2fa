namespace LiveNotebooks.Kernels;

/// <summary>A kernel that runs the cells of a notebook, over all its restarts. Thread-safe.</summary>
internal interface IKernel
{
    KernelDescription Description { get; }

    KernelState State { get; }

    /// <summary>Lets a front end listen. Under a session ID that was known before, it continues where it was.</summary>
    /// <param name="session">The session ID.</param>
    /// <param name="replace">Ends the connection when another one under the same ID replaces it.</param>
    KernelListener Attach(string session, Action replace);

    /// <summary>Ends the connection of a front end, which may return.</summary>
    /// <param name="listener">The front end.</param>
    /// <param name="replace">What the connection was begun with.</param>
    void Detach(KernelListener listener, Action replace);

    /// <summary>Sends a front end's message; waits while the kernel starts.</summary>
    /// <exception cref="KernelException">The kernel cannot be reached.</exception>
    Task SendAsync(KernelMessage message, KernelListener from, CancellationToken cancellationToken);

    /// <summary>Interrupts the running cell.</summary>
    Task InterruptAsync();

    /// <summary>Ends the kernel and starts another one in its place; front ends stay connected.</summary>
    /// <exception cref="KernelException">It cannot be started.</exception>
    Task RestartAsync();
}
