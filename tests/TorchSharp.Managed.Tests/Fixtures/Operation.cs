namespace TorchSharp.Managed.Tests;

/// <summary>An operation of the engine as a fixture calls it.</summary>
internal delegate Tensor[] Operation(Tensor[] x, Arguments a);
