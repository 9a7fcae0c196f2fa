namespace TorchSharp.Managed.Tests;

/// <summary>
/// Every path of the kernels gives PyTorch's values, to the same tolerances (<see cref="Near"/>), and touches no memory outside of its
/// operands. The widest path is this process's; each of the others runs in one of its own.
/// </summary>
public sealed class InstructionSetTests
{
    private static readonly Type[] s_core =
    [
        typeof(WidestVector), typeof(GuardedMemoryTests), typeof(NetworkFixtureTests), typeof(ElementwiseFixtureTests),
        typeof(ShapeFixtureTests), typeof(TrainingFixtureTests),
    ];

    [SampledTheory(5)]
    [MemberData(nameof(InstructionSets.Others), MemberType = typeof(InstructionSets))]
    public void WithOtherInstructions_OperationsAndGradients_AsPyTorch_InsideTheirMemory(string variable, string value) =>
        ChildProcess.Run(s_core, variable, value);

    /// <summary>Run in the child, too.</summary>
    public sealed class WidestVector
    {
        [Fact]
        public void IsWhatTheEnvironmentAllows() => InstructionSets.AssertAsTheEnvironmentAllows();
    }
}
