using Notebooks.Zmtp;

namespace Notebooks.Jupyter;

/// <summary>The sockets of a kernel.</summary>
/// <param name="Shell">For requests, which are answered one after the other.</param>
/// <param name="Control">For requests that do not wait for a running cell.</param>
/// <param name="Stdin">For what a user has typed.</param>
/// <param name="IOPub">For what cells put out.</param>
internal sealed record KernelSockets(IRouterSocket Shell, IRouterSocket Control, IRouterSocket Stdin, IPublisherSocket IOPub);
